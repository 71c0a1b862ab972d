package de.motivag.outcome.read.participants;

import de.motivag.events.Id;
import de.motivag.kit.decision.Lookup;
import de.motivag.outcome.write.workbiography.ParticipantReplica;
import java.time.LocalDate;
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
        return database.sql("""
                        select exists (select from participant_replica where participant = :participant) as known,
                            (select min(applied_on) from facts.application
                                where participant = :participant and known_until = 'infinity') as first_applied_on""")
                .param("participant", participant.value())
                .query((row, _) -> new ParticipantReplica(
                        row.getBoolean("known"), row.getObject("first_applied_on", LocalDate.class)))
                .single();
    }
}
