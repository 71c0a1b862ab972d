package de.motivag.enrolment.read.participants;

import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureBlocked;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantErased;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ParticipantEvent.PersonalDataCorrected;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes one row per person whose erasure was requested, with the state of the last request. */
@Component
final class ErasureProjection implements Projection<ParticipantEvent> {
    @Override
    public String view() {
        return "erasure";
    }

    @Override
    public List<String> tables() {
        return List.of("erasure");
    }

    @Override
    public Class<ParticipantEvent> events() {
        return ParticipantEvent.class;
    }

    @Override
    public void on(ParticipantEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case ErasureRequested e ->
                request(e, ErasureView.State.REQUESTED, e.requestedOn(), null, metadata, database);
            // Enrolment-service answers its own request at once; the others answer a request that it has passed on.
            case ErasureBlocked e
            when e.by() == ErasureService.ENROLMENT ->
                request(
                        e,
                        ErasureView.State.BLOCKED,
                        LocalDate.ofInstant(metadata.at(), DecisionContext.BERLIN),
                        e.until(),
                        metadata,
                        database);
            case ErasureBlocked e ->
                database.sql("""
                                update erasure set state = 'BLOCKED', until = greatest(until, ?)
                                where organisation = ? and participant = ?""")
                        .param(e.until())
                        .param(metadata.organisation().value())
                        .param(e.participant().value())
                        .update();
            case ParticipantErased e ->
                database.sql(
                                "update erasure set state = 'ERASED', until = null where organisation = ? and participant = ?")
                        .params(metadata.organisation().value(), e.participant().value())
                        .update();
            case ErasureAnswered _, ParticipantRegistered _, PersonalDataCorrected _ -> {}
        }
    }

    private static void request(
            ParticipantEvent event,
            ErasureView.State state,
            LocalDate requestedOn,
            @Nullable LocalDate until,
            EventMetadata metadata,
            JdbcClient database) {
        database.sql("""
                        insert into erasure (organisation, participant, state, requested_on, until)
                        values (:organisation, :participant, :state, :requestedOn, :until)
                        on conflict (organisation, participant) do update set state = excluded.state,
                          requested_on = excluded.requested_on, until = excluded.until""")
                .param("organisation", metadata.organisation().value())
                .param("participant", event.participant().value())
                .param("state", state.name())
                .param("requestedOn", requestedOn)
                .param("until", until)
                .update();
    }
}
