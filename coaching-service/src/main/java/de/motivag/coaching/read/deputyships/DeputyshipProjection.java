package de.motivag.coaching.read.deputyships;

import de.motivag.events.coaching.DeputyshipEvent;
import de.motivag.events.coaching.DeputyshipEvent.DeputyAppointed;
import de.motivag.events.coaching.DeputyshipEvent.DeputyshipEnded;
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
            case DeputyAppointed(var deputyship, var absent, var deputy, var from, var until) ->
                table.appointed(deputyship, absent, deputy, from, until, metadata);
            case DeputyshipEnded(var deputyship, var endedOn) -> table.ended(deputyship, endedOn, metadata);
        }
    }
}
