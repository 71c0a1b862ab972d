package de.motivag.outcome.read.participants;

import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Replica;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Maintains the replica of the participants registered in enrolment-service. It holds ids only. */
@Component
final class WhenParticipantRegisteredThenStoreReplica implements Replica<ParticipantRegistered> {
    private final JdbcClient database;

    WhenParticipantRegisteredThenStoreReplica(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "participant_replica";
    }

    @Override
    public Class<ParticipantRegistered> event() {
        return ParticipantRegistered.class;
    }

    @Override
    public void on(ParticipantRegistered event, EventMetadata metadata) {
        database.sql("insert into participant_replica (organisation, participant) values (?, ?) on conflict do nothing")
                .params(metadata.organisation().value(), event.participant().value())
                .update();
    }
}
