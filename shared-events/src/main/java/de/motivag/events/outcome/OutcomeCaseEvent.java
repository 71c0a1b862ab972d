package de.motivag.events.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationEvent.EndKind;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OutcomeCaseId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The evaluation of one participation, six calendar months after its end. */
public sealed interface OutcomeCaseEvent extends Event {
    Subject subject();

    @Override
    default OutcomeCaseId stream() {
        return subject().outcomeCase();
    }

    @Override
    default ParticipantId participant() {
        return subject().participant();
    }

    /** The ids of the participation that is evaluated. Stored and published they are properties of the event. */
    record Subject(
            OutcomeCaseId outcomeCase,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int offerVersion) {}

    record OutcomeCaseOpened(@JsonUnwrapped Subject subject, LocalDate enteredOn) implements OutcomeCaseEvent {}

    /** The measure entry was corrected. */
    record OutcomeEntryMoved(@JsonUnwrapped Subject subject, LocalDate enteredOn) implements OutcomeCaseEvent {}

    /**
     * The window in which an integration counts, for the first time or moved by a corrected end: from the measure's end
     * to six calendar months after it, both days included; a month without that day ends it on its last day. May come
     * before the case is opened: late recording says the end first.
     */
    record OutcomeWindowSet(@JsonUnwrapped Subject subject, LocalDate endedOn, EndKind kind, LocalDate closesOn)
            implements OutcomeCaseEvent {}

    /** The measure's end was undone: there is no window until it ends again. */
    record OutcomeWindowWithdrawn(@JsonUnwrapped Subject subject) implements OutcomeCaseEvent {}

    record OutcomeEvaluated(@JsonUnwrapped Subject subject, Evaluation evaluation) implements OutcomeCaseEvent {}

    /** @param because what made it be looked at again */
    record OutcomeReevaluated(@JsonUnwrapped Subject subject, Evaluation before, Evaluation after, Because because)
            implements OutcomeCaseEvent {}

    /**
     * What was evaluated does not stand.
     *
     * @param before the last evaluation, if there was one
     * @param because {@code CORRECTED_ENTRY}: the measure entry was undone, there is no case until it comes again; {@code
     *     CORRECTED_END}: the measure has no end any more, or one whose window has not closed yet, and the case goes on
     */
    record OutcomeCaseWithdrawn(
            @JsonUnwrapped Subject subject, @Nullable Evaluation before, Because because) implements OutcomeCaseEvent {}

    /**
     * Three readings side by side: the paper's result, the same shown apart for work begun before the end, and the
     * official one on the window's last day.
     *
     * @param closedOn the window's last day
     * @param begun whether the integration began before the end or inside the window; none without one
     * @param insuredOnTheDay in employment subject to social insurance on the window's last day, subsidised or not: as in
     *     version 1 of the figure, which version 2 asks for without the subsidised
     * @param progress a higher step of the ladder at the window's end than at entry
     * @param receiptEnded not in receipt of benefits on the window's last day
     * @param evidence the integration that decided, if there is one
     */
    record Evaluation(
            LocalDate closedOn,
            Result result,
            @Nullable Begun begun,
            Known insuredOnTheDay,
            Known progress,
            Known receiptEnded,
            @Nullable IntegrationId evidence) {}

    enum Result {
        INTEGRATED,
        /** Somebody has looked on or after the window's last day, and there was none. */
        NOT_INTEGRATED,
        /** Not evidenced is not "no". */
        NOT_EVIDENCED
    }

    enum Begun {
        BEFORE_END,
        IN_WINDOW
    }

    enum Known {
        YES,
        NO,
        NOT_EVIDENCED
    }

    enum Because {
        EVIDENCE,
        CORRECTED_ENTRY,
        CORRECTED_END
    }
}
