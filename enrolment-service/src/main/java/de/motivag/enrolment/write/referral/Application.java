package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.EnrolmentRule.LAST_PAYMENT_AFTER_APPLICATION;

import de.motivag.events.Confidential;
import de.motivag.events.WeeklyHours;
import de.motivag.events.enrolment.ReferralEvent.CareNeeds;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The facts of the application. @param weeklyHours hours a week for which the person is available, if part-time */
public record Application(
        LocalDate appliedOn,
        Confidential<RoutingFacts> facts,
        @Nullable Confidential<WeeklyHours> weeklyHours,
        @Nullable Confidential<CareNeeds> care) {
    static Application of(ReferralOpened event) {
        return new Application(event.appliedOn(), event.facts(), event.weeklyHours(), event.care());
    }

    static Application of(ReferralCorrected event) {
        return new Application(event.appliedOn(), event.facts(), event.weeklyHours(), event.care());
    }

    public static Application of(
            LocalDate appliedOn, RoutingFacts facts, @Nullable WeeklyHours weeklyHours, @Nullable Care care) {
        return new Application(
                appliedOn,
                Confidential.of(facts),
                weeklyHours == null ? null : Confidential.of(weeklyHours),
                care == null ? null : Confidential.of(care.needs()));
    }

    /** Refuses a day of application in the future, and a last payment after the application. */
    public static void checkDays(LocalDate appliedOn, RoutingFacts facts, DecisionContext context) {
        context.requireNotInFuture(appliedOn, "#/appliedOn");
        var paidOn = facts.lastPayment().on();
        if (paidOn != null && paidOn.isAfter(appliedOn)) {
            throw new RuleViolated(LAST_PAYMENT_AFTER_APPLICATION, "#/lastPayment/on").about(paidOn, appliedOn);
        }
    }
}
