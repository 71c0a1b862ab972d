package de.motivag.outcome.automation;

import de.motivag.kit.sweep.Sweep;
import de.motivag.outcome.read.outcomecases.OutcomeCases;
import de.motivag.outcome.write.outcomecase.evaluateoutcome.EvaluateOutcome;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Evaluates each participation from the day after its window's last day. Catches up after any downtime. */
@Component
final class EvaluateOutcomes implements Sweep {
    private final OutcomeCases cases;

    EvaluateOutcomes(OutcomeCases cases) {
        this.cases = cases;
    }

    @Override
    public String name() {
        return "evaluate-outcomes";
    }

    @Override
    public List<Due> due(LocalDate today, int limit) {
        return cases.closedBefore(today, limit).stream()
                .map(found -> new Due(found.organisation(), new EvaluateOutcome(found.outcomeCase())))
                .toList();
    }
}
