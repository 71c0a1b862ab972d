package de.motivag.events.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Event;
import de.motivag.events.common.EndKind;
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

    /** The ids of the evaluated participation. In JSON they are properties of the event itself. */
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
     * The window in which an integration counts, set for the first time or moved by a corrected end. It lasts from the
     * measure's end to six calendar months after it, both days included. In a month without that day it ends on the
     * month's last day. The event may precede the opening of the case, because late recording may report the end first.
     */
    record OutcomeWindowSet(@JsonUnwrapped Subject subject, LocalDate endedOn, EndKind kind, LocalDate closesOn)
            implements OutcomeCaseEvent {}

    /** The measure's end was revoked. There is no window until the measure ends again. */
    record OutcomeWindowWithdrawn(@JsonUnwrapped Subject subject) implements OutcomeCaseEvent {}

    record OutcomeEvaluated(@JsonUnwrapped Subject subject, Evaluation evaluation) implements OutcomeCaseEvent {}

    /** @param because reason for the new evaluation */
    record OutcomeReevaluated(@JsonUnwrapped Subject subject, Evaluation before, Evaluation after, Because because)
            implements OutcomeCaseEvent {}

    /**
     * The evaluation is no longer valid.
     *
     * @param before last evaluation, if there was one
     * @param because {@code CORRECTED_ENTRY}: the measure entry was revoked, and there is no case until the next entry;
     * {@code CORRECTED_END}: the measure has no end, or its new window has not closed yet, and the case continues
     */
    record OutcomeCaseWithdrawn(
            @JsonUnwrapped Subject subject, @Nullable Evaluation before, Because because) implements OutcomeCaseEvent {}

    /**
     * Three results side by side: the paper's result, the same with work begun before the end shown separately, and the
     * official one on the window's last day.
     *
     * @param closedOn last day of the window
     * @param begun whether the integration began before the end or inside the window; null without an integration
     * @param insuredOnTheDay whether the person is in employment subject to social insurance on
     * the window's last day. Version 1 of the figure includes subsidised employment, version 2 does not.
     * @param progress whether the person is on a higher step of the ladder at the window's end than at entry
     * @param receiptEnded whether the person receives no benefits on the window's last day
     * @param evidence the integration that determined the result, if there is one
     */
    record Evaluation(
            LocalDate closedOn,
            Result result,
            @Nullable Begun begun,
            Known insuredOnTheDay,
            Known progress,
            Known receiptEnded,
            @Nullable IntegrationId evidence) {}

    /** The result of an evaluation. */
    enum Result {
        INTEGRATED,
        /** A person has checked on or after the window's last day, and there was no integration. */
        NOT_INTEGRATED,
        /** Not evidenced is different from "no". */
        NOT_EVIDENCED
    }

    /** The start of the integration: between entry and measure end, or in the window. */
    enum Begun {
        BEFORE_END,
        IN_WINDOW
    }

    /** An answer that needs evidence. Not evidenced is different from "no". */
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
