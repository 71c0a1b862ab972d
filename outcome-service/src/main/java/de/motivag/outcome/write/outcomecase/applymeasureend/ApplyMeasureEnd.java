package de.motivag.outcome.write.outcomecase.applymeasureend;

import de.motivag.events.outcome.OutcomeCaseEvent;
import de.motivag.events.outcome.OutcomeCaseEvent.Because;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseWithdrawn;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeWindowSet;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeWindowWithdrawn;
import de.motivag.events.outcome.OutcomeCaseEvent.Subject;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies the measure's end that coaching reports, before or after the window has closed. An evaluated case is
 * evaluated again immediately if the moved window has closed as well. Otherwise its evaluation is withdrawn, and the
 * sweep evaluates it after the window closes. Never refuses.
 *
 * @param end null if the end was revoked
 */
public record ApplyMeasureEnd(Subject subject, OutcomeCase.@Nullable Ended end) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(OutcomeCase.class, subject.outcomeCase()),
                new Stream<>(WorkBiography.class, WorkBiography.of(subject.participant())));
    }

    @Override
    public List<OutcomeCaseEvent> decide(States states, DecisionContext context) {
        var state = states.of(OutcomeCase.class, subject.outcomeCase());
        if (Objects.equals(state.end(), end)) {
            return List.of();
        }
        var events = new ArrayList<OutcomeCaseEvent>();
        var before = state.evaluation();
        if (before != null && (end == null || !end.windowHasClosedBy(context.today()))) {
            events.add(new OutcomeCaseWithdrawn(subject, before, Because.CORRECTED_END));
        }
        if (end == null) {
            events.add(new OutcomeWindowWithdrawn(subject));
            return events;
        }
        var set = new OutcomeWindowSet(
                subject, end.endedOn(), end.kind(), end.window().closesOn());
        events.add(set);
        if (events.size() == 1 && OutcomeCase.evolve(state, set) instanceof OutcomeCase.Evaluated evaluated) {
            events.addAll(evaluated.evaluatedAgain(biography(states), context.today(), Because.CORRECTED_END));
        }
        return events;
    }

    private WorkBiography biography(States states) {
        return states.of(WorkBiography.class, WorkBiography.of(subject.participant()));
    }
}
