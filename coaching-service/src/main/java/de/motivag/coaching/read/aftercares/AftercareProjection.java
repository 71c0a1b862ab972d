package de.motivag.coaching.read.aftercares;

import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswered;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.events.coaching.AftercareEvent.AftercareEnded;
import de.motivag.events.coaching.AftercareEvent.AftercareEventRetracted;
import de.motivag.events.coaching.AftercareEvent.AftercareOffered;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row per participation with an offer of aftercare, and one per answer and contact. */
@Component
final class AftercareProjection implements Projection<AftercareEvent> {
    @Override
    public String view() {
        return "aftercares";
    }

    @Override
    public List<String> tables() {
        return List.of("aftercare", "aftercare_answer", "aftercare_contact");
    }

    @Override
    public Class<AftercareEvent> events() {
        return AftercareEvent.class;
    }

    @Override
    public void on(AftercareEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case AftercareOffered e -> offered(e, metadata, database);
            case AftercareAnswered e -> answered(e, metadata, database);
            case AftercareContactLogged e -> logged(e, metadata, database);
            case AftercareEnded e -> ended(e, metadata, database);
            case AftercareEventRetracted e -> retracted(e, metadata, database);
        }
        database.sql("update aftercare set version = ? where organisation = ? and participation_id = ?")
                .params(
                        metadata.sequence() + 1,
                        metadata.organisation().value(),
                        event.ref().participation().value())
                .update();
    }

    private static void offered(AftercareOffered e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into aftercare (participation_id, organisation, offered_on, offered_by, ended_on, end_reason,
                            ended_by, version)
                        values (:participation, :organisation, :day, :event, null, null, null, :version)
                        on conflict (participation_id) do update set offered_on = excluded.offered_on,
                            offered_by = excluded.offered_by""")
                .param("participation", e.ref().participation().value())
                .param("organisation", metadata.organisation().value())
                .param("day", e.offeredOn())
                .param("event", metadata.id())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void answered(AftercareAnswered e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into aftercare_answer
                            (event_id, organisation, participation_id, answer, answered_on, version)
                        values (:event, :organisation, :participation, :answer, :day, :version)""")
                .param("event", metadata.id())
                .param("organisation", metadata.organisation().value())
                .param("participation", e.ref().participation().value())
                .param("answer", e.answer().name())
                .param("day", e.answeredOn())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void logged(AftercareContactLogged e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into aftercare_contact
                            (event_id, organisation, participation_id, channel, reached, minutes, held_on, version)
                        values (:event, :organisation, :participation, :channel, :reached, :minutes, :day, :version)""")
                .param("event", metadata.id())
                .param("organisation", metadata.organisation().value())
                .param("participation", e.ref().participation().value())
                .param("channel", e.channel().name())
                .param("reached", e.reached())
                .param("minutes", e.minutes())
                .param("day", e.heldOn())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static void ended(AftercareEnded e, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update aftercare set ended_on = :day, end_reason = :reason, ended_by = :event
                        where organisation = :organisation and participation_id = :participation""")
                .param("day", e.endedOn())
                .param("reason", e.reason().name())
                .param("event", metadata.id())
                .param("organisation", metadata.organisation().value())
                .param("participation", e.ref().participation().value())
                .update();
    }

    /** The row of a retracted offer stays, because it keeps the version. */
    private static void retracted(AftercareEventRetracted e, EventMetadata metadata, JdbcClient database) {
        for (var statement : List.of(
                "delete from aftercare_contact where event_id = :event",
                "update aftercare set offered_on = null, offered_by = null where offered_by = :event",
                "delete from aftercare_answer where event_id = :event",
                "update aftercare set ended_on = null, end_reason = null, ended_by = null where ended_by = :event")) {
            database.sql(statement + " and organisation = :organisation and participation_id = :participation")
                    .param("event", e.event().value())
                    .param("organisation", metadata.organisation().value())
                    .param("participation", e.ref().participation().value())
                    .update();
        }
    }
}
