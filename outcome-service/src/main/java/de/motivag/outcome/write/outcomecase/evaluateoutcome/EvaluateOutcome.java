package de.motivag.outcome.write.outcomecase.evaluateoutcome;

import de.motivag.events.common.OutcomeCaseId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.OutcomeCaseEvent;
import de.motivag.events.outcome.OutcomeCaseEvent.Because;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.util.List;

/**
 * Evaluates a participation once after its window has closed, and records later changes by new evidence. Does nothing
 * before the day after the window's last day, or if nothing has changed. The calendar and every piece of evidence may
 * therefore send it. The later of two commands decides on the result of the earlier one. So no evidence is lost between
 * reading a biography and storing the evaluation.
 *
 * <p>Also sent for people whose data were erased, because an erasure must not change a figure.
 */
public record EvaluateOutcome(OutcomeCaseId outcomeCase) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(OutcomeCase.class, outcomeCase));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return switch (states.of(OutcomeCase.class, outcomeCase)) {
            case OutcomeCase.None _, OutcomeCase.NotEntered _, OutcomeCase.Open _ -> List.of();
            case OutcomeCase.Awaiting awaiting -> biography(awaiting.subject().participant());
            case OutcomeCase.Evaluated evaluated ->
                biography(evaluated.subject().participant());
        };
    }

    private static List<Stream<?>> biography(ParticipantId participant) {
        return List.of(new Stream<>(WorkBiography.class, WorkBiography.of(participant)));
    }

    @Override
    public List<OutcomeCaseEvent> decide(States states, DecisionContext context) {
        var today = context.today();
        return switch (states.of(OutcomeCase.class, outcomeCase)) {
            case OutcomeCase.None _, OutcomeCase.NotEntered _, OutcomeCase.Open _ -> List.of();
            case OutcomeCase.Awaiting awaiting ->
                awaiting.evaluated(biography(states, awaiting.subject().participant()), today);
            case OutcomeCase.Evaluated evaluated ->
                evaluated.evaluatedAgain(biography(states, evaluated.subject().participant()), today, Because.EVIDENCE);
        };
    }

    private static WorkBiography biography(States states, ParticipantId participant) {
        return states.of(WorkBiography.class, WorkBiography.of(participant));
    }
}
