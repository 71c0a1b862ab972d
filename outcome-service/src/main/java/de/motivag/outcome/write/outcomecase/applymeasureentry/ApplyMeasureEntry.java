package de.motivag.outcome.write.outcomecase.applymeasureentry;

import de.motivag.events.outcome.OutcomeCaseEvent;
import de.motivag.events.outcome.OutcomeCaseEvent.Because;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseOpened;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseWithdrawn;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeEntryMoved;
import de.motivag.events.outcome.OutcomeCaseEvent.Subject;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Applies the measure entry that coaching reports. Never refuses.
 *
 * @param enteredOn null if the entry was revoked
 */
public record ApplyMeasureEntry(Subject subject, @Nullable LocalDate enteredOn) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(OutcomeCase.class, subject.outcomeCase()),
                new Stream<>(WorkBiography.class, WorkBiography.of(subject.participant())));
    }

    @Override
    public List<OutcomeCaseEvent> decide(States states, DecisionContext context) {
        var state = states.of(OutcomeCase.class, subject.outcomeCase());
        if (Objects.equals(state.enteredOn(), enteredOn)) {
            return List.of();
        }
        if (enteredOn == null) {
            return List.of(new OutcomeCaseWithdrawn(subject, state.evaluation(), Because.CORRECTED_ENTRY));
        }
        if (state.enteredOn() == null) {
            return List.of(new OutcomeCaseOpened(subject, enteredOn));
        }
        var moved = new OutcomeEntryMoved(subject, enteredOn);
        var events = new ArrayList<OutcomeCaseEvent>();
        events.add(moved);
        if (OutcomeCase.evolve(state, moved) instanceof OutcomeCase.Evaluated evaluated) {
            var biography = states.of(WorkBiography.class, WorkBiography.of(subject.participant()));
            events.addAll(evaluated.evaluatedAgain(biography, context.today(), Because.CORRECTED_ENTRY));
        }
        return events;
    }
}
