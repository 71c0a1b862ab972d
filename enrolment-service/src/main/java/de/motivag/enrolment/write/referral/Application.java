package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.EnrolmentRule.BEFORE_BIRTH;
import static de.motivag.enrolment.EnrolmentRule.DAY_TOO_EARLY;
import static de.motivag.enrolment.EnrolmentRule.LAST_PAYMENT_AFTER_APPLICATION;
import static de.motivag.enrolment.EnrolmentRule.POSSIBLE_TIME_ENDS_BEFORE_START;

import de.motivag.enrolment.write.participant.Participant;
import de.motivag.events.Confidential;
import de.motivag.events.WeeklyHours;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.PossibleTime;
import de.motivag.events.enrolment.CareNeeds;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The facts of the application.
 *
 * @param possibleTimes null if there is no limit
 */
public record Application(
        LocalDate appliedOn,
        Confidential<RoutingFacts> facts,
        @Nullable Confidential<WeeklyHours> weeklyHours,
        @Nullable Confidential<List<PossibleTime>> possibleTimes,
        @Nullable Confidential<CareNeeds> care) {
    static Application of(ReferralOpened event) {
        return new Application(
                event.appliedOn(), event.facts(), event.weeklyHours(), event.possibleTimes(), event.care());
    }

    static Application of(ReferralCorrected event) {
        return new Application(
                event.appliedOn(), event.facts(), event.weeklyHours(), event.possibleTimes(), event.care());
    }

    /** The times at which the person can attend sessions; empty if there is no limit, or it cannot be read. */
    public List<PossibleTime> times() {
        return possibleTimes instanceof Confidential.Open<List<PossibleTime>>(var open) ? open : List.of();
    }

    /** The result of the rules on these facts; null if the facts cannot be read. */
    public @Nullable Routing routing(OfferKind offer) {
        return facts instanceof Confidential.Open<RoutingFacts>(var open) ? Routing.of(open, offer, appliedOn) : null;
    }

    public static Application of(
            LocalDate appliedOn,
            RoutingFacts facts,
            @Nullable WeeklyHours weeklyHours,
            @Nullable List<PossibleTime> possibleTimes,
            @Nullable Care care) {
        return new Application(
                appliedOn,
                Confidential.of(facts),
                weeklyHours == null ? null : Confidential.of(weeklyHours),
                possibleTimes == null || possibleTimes.isEmpty() ? null : Confidential.of(possibleTimes),
                care == null ? null : Confidential.of(care.needs()));
    }

    /** The day from which benefits under SGB II exist: nobody has applied or was paid before. */
    public static final LocalDate EARLIEST = LocalDate.of(2005, 1, 1);

    /**
     * Refuses a day of application in the future, before SGB II or before the person's birth, and a last payment after the
     * application or before SGB II.
     */
    public static void checkDays(
            LocalDate appliedOn, RoutingFacts facts, Participant participant, DecisionContext context) {
        requirePossible(appliedOn, participant, context, "#/appliedOn");
        var paidOn = facts.lastPayment().on();
        if (paidOn != null) {
            if (paidOn.isAfter(appliedOn)) {
                throw new RuleViolated(LAST_PAYMENT_AFTER_APPLICATION, "#/lastPayment/on").about(paidOn, appliedOn);
            }
            requirePossible(paidOn, participant, context, "#/lastPayment/on");
        }
    }

    /** @throws RuleViolated if a possible time does not end after it begins */
    public static void checkTimes(@Nullable List<PossibleTime> possibleTimes) {
        for (int row = 0; possibleTimes != null && row < possibleTimes.size(); row++) {
            var time = possibleTimes.get(row);
            if (!time.from().isBefore(time.until())) {
                throw new RuleViolated(POSSIBLE_TIME_ENDS_BEFORE_START, "#/possibleTimes/" + row + "/until");
            }
        }
    }

    private static void requirePossible(
            LocalDate day, Participant participant, DecisionContext context, String pointer) {
        context.requireNotInFuture(day, pointer);
        if (day.isBefore(EARLIEST)) {
            throw new RuleViolated(DAY_TOO_EARLY, pointer).about(day, EARLIEST);
        }
        var bornOn = Participant.bornOn(participant);
        if (bornOn != null && day.isBefore(bornOn)) {
            throw new RuleViolated(BEFORE_BIRTH, pointer).about(day);
        }
    }
}
