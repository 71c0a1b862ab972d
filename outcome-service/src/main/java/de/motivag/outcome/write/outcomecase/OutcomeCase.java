package de.motivag.outcome.write.outcomecase;

import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.OutcomeCaseId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.outcome.OutcomeCaseEvent;
import de.motivag.events.outcome.OutcomeCaseEvent.Because;
import de.motivag.events.outcome.OutcomeCaseEvent.Evaluation;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseOpened;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseWithdrawn;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeEntryMoved;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeEvaluated;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeReevaluated;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeWindowSet;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeWindowWithdrawn;
import de.motivag.events.outcome.OutcomeCaseEvent.Subject;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one participation, six calendar months after its end. Coaching reports entry and end. They may
 * arrive in any order and be moved or revoked, even long after the window has closed.
 */
public sealed interface OutcomeCase {
    /** No event about that participation was received. */
    record None() implements OutcomeCase {}

    /** The end arrived first, or the entry was revoked, so there is nothing to evaluate. */
    record NotEntered(Subject subject, @Nullable Ended end) implements OutcomeCase {}

    /** Entered and not ended. */
    record Open(Subject subject, LocalDate enteredOn) implements OutcomeCase {}

    /** Ended, and not evaluated yet. */
    record Awaiting(Subject subject, LocalDate enteredOn, Ended end) implements OutcomeCase {
        /** The events of the evaluation once the window has closed; none before. */
        public List<OutcomeCaseEvent> evaluated(WorkBiography biography, LocalDate today) {
            return Readings.of(enteredOn, end.endedOn, biography, today)
                    .<List<OutcomeCaseEvent>>map(evaluation -> List.of(new OutcomeEvaluated(subject, evaluation)))
                    .orElse(List.of());
        }
    }

    /** @param evaluation the latest evaluation */
    record Evaluated(Subject subject, LocalDate enteredOn, Ended end, Evaluation evaluation) implements OutcomeCase {
        /** The events of a new evaluation, if its result differs. */
        public List<OutcomeCaseEvent> evaluatedAgain(WorkBiography biography, LocalDate today, Because because) {
            return Readings.of(enteredOn, end.endedOn, biography, today)
                    .filter(after -> !after.equals(evaluation))
                    .<List<OutcomeCaseEvent>>map(
                            after -> List.of(new OutcomeReevaluated(subject, evaluation, after, because)))
                    .orElse(List.of());
        }
    }

    record Ended(LocalDate endedOn, EndKind kind) {
        public Window window() {
            return Window.after(endedOn);
        }

        public boolean windowHasClosedBy(LocalDate today) {
            return window().hasClosedBy(today);
        }
    }

    /** The case of that participation. */
    static Subject of(PlacementRef placement) {
        return new Subject(
                of(placement.participation()),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placement.offer(),
                placement.offerVersion());
    }

    static OutcomeCaseId of(ParticipationId participation) {
        return new OutcomeCaseId(Id.derived(participation.value(), "outcome-case"));
    }

    static OutcomeCase evolve(OutcomeCase state, OutcomeCaseEvent event) {
        var subject = event.subject();
        var entered = state.enteredOn();
        var end = state.end();
        return switch (event) {
            case OutcomeCaseOpened e -> of(subject, e.enteredOn(), end, null);
            case OutcomeEntryMoved e -> of(subject, e.enteredOn(), end, state.evaluation());
            case OutcomeWindowSet e -> of(subject, entered, new Ended(e.endedOn(), e.kind()), state.evaluation());
            case OutcomeWindowWithdrawn _ -> of(subject, entered, null, null);
            case OutcomeEvaluated e -> of(subject, entered, end, e.evaluation());
            case OutcomeReevaluated e -> of(subject, entered, end, e.after());
            case OutcomeCaseWithdrawn e ->
                switch (e.because()) {
                    case CORRECTED_ENTRY -> new NotEntered(subject, end);
                    case CORRECTED_END, EVIDENCE -> of(subject, entered, end, null);
                };
        };
    }

    private static OutcomeCase of(
            Subject subject, @Nullable LocalDate entered, @Nullable Ended end, @Nullable Evaluation evaluation) {
        if (entered == null) {
            return new NotEntered(subject, end);
        }
        if (end == null) {
            return new Open(subject, entered);
        }
        return evaluation == null
                ? new Awaiting(subject, entered, end)
                : new Evaluated(subject, entered, end, evaluation);
    }

    default @Nullable LocalDate enteredOn() {
        return null;
    }

    default @Nullable Ended end() {
        return null;
    }

    default @Nullable Evaluation evaluation() {
        return null;
    }
}
