package de.motivag.outcome.read.kpi;

import de.motivag.events.outcome.ReportEvent;
import de.motivag.events.outcome.ReportEvent.ReportPublished;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import de.motivag.outcome.read.kpi.Report.Asked;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps one row per report. A report whose content was lost with the database has none. */
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
            case ReportPublished published -> {
                var question = published.question().orNull();
                var content = published.content().orNull();
                if (question != null && content != null) {
                    var asked = new Asked(
                            question.figures(), question.from(), question.to(), question.by(), published.asKnownOn());
                    database.sql("""
                                    insert into report (organisation, report, frozen_at, asked, content)
                                    values (?, ?, ?, ?::jsonb, ?) on conflict (report) do nothing""")
                            .params(
                                    recorded.organisation().value(),
                                    published.report().value(),
                                    recorded.at().atOffset(ZoneOffset.UTC),
                                    JSON.writeValueAsString(asked),
                                    content)
                            .update();
                }
            }
        }
    }
}
