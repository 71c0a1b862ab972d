package de.motivag.outcome.read.kpi;

import de.motivag.events.outcome.ReportEvent;
import de.motivag.events.outcome.ReportEvent.Definition;
import de.motivag.events.outcome.ReportEvent.ReportPublished;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import de.motivag.outcome.write.report.ReportQuery;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per report. */
@Component
class ReportProjection implements Projection<ReportEvent> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String view() {
        return "reports";
    }

    @Override
    public List<String> tables() {
        return List.of("report");
    }

    @Override
    public Class<ReportEvent> events() {
        return ReportEvent.class;
    }

    @Override
    public void on(ReportEvent event, EventMetadata recorded, JdbcClient database) {
        switch (event) {
            case ReportPublished published ->
                database.sql("""
                                insert into report
                                (organisation, report, frozen_at, asked, versions, log_hash, content)
                                values (?, ?, ?, ?::jsonb, ?, ?, ?) on conflict (report) do nothing""")
                        .params(
                                recorded.organisation().value(),
                                published.report().value(),
                                recorded.at().atOffset(ZoneOffset.UTC),
                                JSON.writeValueAsString(ReportQuery.of(published)),
                                published.figures().stream()
                                        .map(Definition::version)
                                        .toArray(Integer[]::new),
                                published.logHash().value())
                        .param(published.content().orNull())
                        .update();
        }
    }
}
