package de.motivag.outcome.read.outcomecases;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.OutcomeCaseId;
import de.motivag.events.common.ParticipantId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds outcome cases in the view, for reactions and sweeps. The stream of a case decides its state. */
@Component
public final class OutcomeCases {
    public record Found(OrganisationId organisation, OutcomeCaseId outcomeCase) {}

    private final JdbcClient database;

    OutcomeCases(JdbcClient database) {
        this.database = database;
    }

    /** The cases of a person whose participation has ended, evaluated or not. */
    public List<OutcomeCaseId> ended(ParticipantId participant, OrganisationId organisation) {
        return database.sql("""
                        select outcome_case_id from outcome_case
                        where organisation = ? and participant_id = ? and state in ('WINDOW', 'EVALUATED')
                        order by outcome_case_id""")
                .params(organisation.value(), participant.value())
                .query((row, _) -> new OutcomeCaseId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The cases of all organisations whose window has closed before that day and that are not evaluated yet. */
    public List<Found> closedBefore(LocalDate day, int limit) {
        return database.sql("""
                        select organisation, outcome_case_id from outcome_case
                        where state = 'WINDOW' and closes_on < ? order by closes_on, outcome_case_id limit ?""")
                .params(day, limit)
                .query((row, _) -> new Found(
                        new OrganisationId(row.getString(1)), new OutcomeCaseId(row.getObject(2, UUID.class))))
                .list();
    }
}
