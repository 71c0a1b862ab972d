package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.write.referral.RoutingRules;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.RoutingRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param quarter such as 2026-Q1, for who sees counts only: of the referrals opened in it, what was recorded up to its end
 * @param recorded the versions by which the referrals were routed
 * @param asked the rules that were asked for
 * @param looked how many referrals were looked at
 * @param same how many of them would go the same way; not for who sees counts only
 * @param changed how many would go another way
 * @param decided how many of whom a person has decided, whatever the rules say, would be told another way by these
 * @param notComputable how many cannot be told; not for who sees counts only
 * @param referrals all of these but those that go the same way, by the time of opening; missing where counts only are seen
 * @param next behind which referral the list goes on, to be sent as {@code after}; none on the last part
 */
record OtherWays(
        @Nullable String quarter,
        List<RulesUsed> recorded,
        RulesUsed asked,
        int looked,
        @Nullable Integer same,
        List<Cell> changed,
        List<Cell> decided,
        @Nullable Integer notComputable,
        @Nullable List<Differing> referrals,
        @Nullable UUID next) {
    /** @param ruleVersion on which the rules are based; its own values, where nothing else was asked for */
    record RulesUsed(int ruleVersion, RoutingRules rules) {}

    /**
     * For who sees counts only it is of one rule, and left out unless three persons go this way, three of the same rule do
     * not, and nobody of that rule was erased.
     *
     * @param rule by which they were routed, for who sees counts only
     */
    record Cell(Route from, @Nullable RoutingRule rule, Route to, int count) {}

    record Said(Route route, RoutingRule rule) {}

    enum Why {
        /** The person's data were erased. */
        FACTS_SHREDDED,
        /** It is open by the recorded rules, and stays so by these. */
        LAST_PAYMENT_UNKNOWN
    }

    /**
     * @param before what the rules have said
     * @param after what these would say; none if that cannot be told
     * @param decided the route on which a person has decided after that
     */
    record Differing(
            UUID referral,
            UUID participant,
            UUID offer,
            LocalDate appliedOn,
            int ruleVersion,
            Said before,
            @Nullable Said after,
            @Nullable Route decided,
            @Nullable Why notComputable) {
        /** Says nothing of the person's circumstances. */
        @Override
        public String toString() {
            return "Differing[" + referral + "]";
        }
    }
}
