package de.motivag.coaching.read.handovers;

import de.motivag.events.Event;
import de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.coaching.HandoverEvent;
import de.motivag.events.coaching.HandoverEvent.FirstTalkPrepared;
import de.motivag.events.coaching.HandoverEvent.HandoverClosed;
import de.motivag.events.coaching.HandoverEvent.HandoverEventRetracted;
import de.motivag.events.coaching.HandoverEvent.HandoverTaken;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes one row per handover. A retraction empties the columns of its event, because one event of each kind stands at
 * most. The rows of an erased person are deleted, because nobody can work on them any more.
 */
@Component
final class HandoverProjection implements Projection<Event> {
    private static final String PREPARED = EventTypes.name(FirstTalkPrepared.class);
    private static final String TAKEN = EventTypes.name(HandoverTaken.class);

    @Override
    public String view() {
        return "handover";
    }

    @Override
    public List<String> tables() {
        return List.of("handover");
    }

    @Override
    public Class<Event> events() {
        return Event.class;
    }

    @Override
    public void on(Event event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case HandoverEvent ofHandover -> on(ofHandover, metadata, database);
            case PersonShredded shredded ->
                database.sql("delete from handover where organisation = ? and participant_id = ?")
                        .params(
                                metadata.organisation().value(),
                                shredded.participant().value())
                        .update();
            default -> {}
        }
    }

    private static void on(HandoverEvent event, EventMetadata metadata, JdbcClient database) {
        var statement = switch (event) {
            case FirstTalkPrepared e -> prepared(e, database);
            case HandoverTaken e ->
                update("taken_on = :day, adviser = :adviser", database)
                        .param("day", e.takenOn())
                        .param("adviser", adviser(e));
            case HandoverClosed e ->
                update("closed_on = :day, result = :result", database)
                        .param("day", e.closedOn())
                        .param("result", e.result().name());
            case HandoverEventRetracted e -> update(emptied(e), database);
        };
        statement
                .param("participation", event.ids().participation().value())
                .param("organisation", metadata.organisation().value())
                .param("version", metadata.sequence() + 1)
                .update();
    }

    private static StatementSpec prepared(FirstTalkPrepared e, JdbcClient database) {
        return database.sql("""
                        insert into handover (participation_id, organisation, participant_id, referral_id, prepared_on,
                            taken_on, adviser, closed_on, result, version)
                        values (:participation, :organisation, :participant, :referral, :day,
                            null, null, null, null, :version)
                        on conflict (participation_id) do update set prepared_on = excluded.prepared_on,
                            version = excluded.version""")
                .param("participant", e.ids().participant().value())
                .param("referral", e.ids().referral().value())
                .param("day", e.preparedOn());
    }

    private static @Nullable UUID adviser(HandoverTaken e) {
        var adviser = e.adviser().orNull();
        return adviser == null ? null : adviser.value();
    }

    private static String emptied(HandoverEventRetracted e) {
        var type = e.type().value();
        if (type.equals(PREPARED)) {
            return "prepared_on = null";
        }
        return type.equals(TAKEN) ? "taken_on = null, adviser = null" : "closed_on = null, result = null";
    }

    private static StatementSpec update(String columns, JdbcClient database) {
        return database.sql("update handover set " + columns
                + ", version = :version where organisation = :organisation and participation_id = :participation");
    }
}
