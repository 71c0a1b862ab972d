package de.motivag.outcome.read.participants;

import de.motivag.events.Id;
import de.motivag.kit.decision.Lookup;
import de.motivag.outcome.write.workbiography.ParticipantReplica;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ParticipantLookup implements Lookup<ParticipantReplica> {
    private final JdbcClient database;

    ParticipantLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<ParticipantReplica> type() {
        return ParticipantReplica.class;
    }

    /** Row-level security hides the participants of other organisations. */
    @Override
    public ParticipantReplica find(Id participant) {
        return new ParticipantReplica(
                database.sql("select exists (select from participant_replica where participant = ?)")
                        .param(participant.value())
                        .query(Boolean.class)
                        .single());
    }
}
