package de.motivag.outcome.read.participants;

import de.motivag.events.Id;
import de.motivag.kit.decision.Lookup;
import de.motivag.outcome.write.workbiography.KnownParticipant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class ParticipantLookup implements Lookup<KnownParticipant> {
    private final JdbcClient database;

    ParticipantLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<KnownParticipant> type() {
        return KnownParticipant.class;
    }

    /** Row-level security hides the participants of other organisations. */
    @Override
    public KnownParticipant find(Id participant) {
        return new KnownParticipant(database.sql("select exists (select from known_participant where participant = ?)")
                .param(participant.value())
                .query(Boolean.class)
                .single());
    }
}
