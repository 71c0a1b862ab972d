package de.motivag.coaching.read.participations;

import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Removes what a retracted event had written to the views of participations. */
final class Retracted {
    private static final List<String> STATEMENTS = List.of(
            "delete from attendance where recorded_by = :event",
            "delete from self_study where recorded_by = :event",
            "delete from recommendation where recorded_by = :event",
            "update recommendation set decision = null, decided_on = null, decided_by = null where decided_by = :event",
            "update recommendation set entered_on = null, entered_by = null where entered_by = :event");

    private Retracted() {}

    static void remove(EventRetracted e, EventMetadata metadata, JdbcClient database) {
        for (var statement : STATEMENTS) {
            database.sql(statement + " and organisation = :organisation and participation_id = :participation")
                    .param("event", e.event().value())
                    .param("organisation", metadata.organisation().value())
                    .param("participation", e.stream().value())
                    .update();
        }
    }
}
