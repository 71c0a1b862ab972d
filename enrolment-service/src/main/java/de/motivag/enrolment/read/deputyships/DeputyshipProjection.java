package de.motivag.enrolment.read.deputyships;

import de.motivag.events.enrolment.DeputyshipEvent;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyAppointed;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyshipEnded;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.worklists.DeputyshipTable;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row per deputyship. */
@Component
final class DeputyshipProjection implements Projection<DeputyshipEvent> {
    @Override
    public String view() {
        return "deputyship";
    }

    @Override
    public List<String> tables() {
        return List.of("deputyship");
    }

    @Override
    public Class<DeputyshipEvent> events() {
        return DeputyshipEvent.class;
    }

    @Override
    public void on(DeputyshipEvent event, EventMetadata metadata, JdbcClient database) {
        var table = new DeputyshipTable(database);
        switch (event) {
            case DeputyAppointed e ->
                table.appointed(e.deputyship(), e.absent(), e.deputy(), e.from(), e.until(), metadata);
            case DeputyshipEnded(var deputyship, var endedOn) -> table.ended(deputyship, endedOn, metadata);
        }
    }
}
