package de.motivag.outcome.automation;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.OutcomeCaseId;
import de.motivag.kit.sweep.Sweep;
import de.motivag.outcome.write.outcomecase.evaluateoutcome.EvaluateOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Evaluates each participation from the day after its window's last day. Catches up after any downtime. */
@Component
final class EvaluateOutcomes implements Sweep {
    private final JdbcClient database;

    EvaluateOutcomes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "evaluate-outcomes";
    }

    @Override
    public List<Due> due(LocalDate today, int limit) {
        return database.sql("""
                        select organisation, outcome_case_id from outcome_case
                        where state = 'WINDOW' and closes_on < ? order by closes_on, outcome_case_id limit ?""")
                .params(today, limit)
                .query((row, _) -> new Due(
                        new OrganisationId(row.getString(1)),
                        new EvaluateOutcome(new OutcomeCaseId(row.getObject(2, UUID.class)))))
                .list();
    }
}
