package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.write.referral.RoutingRules;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingRule;
import de.motivag.kit.web.Cursor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param quarter quarter such as 2026-Q1, for readers who see counts only: the referrals opened in it, with the events
 * up to its end
 * @param from first day of application of the examined referrals; hidden from readers who see counts only
 * @param recorded rule versions by which the referrals were routed
 * @param asked rules that the request asked for
 * @param examined number of referrals examined
 * @param same number of referrals that would get the same route; hidden from readers who see counts only
 * @param changed number of referrals that would get another route
 * @param decided number of referrals decided by a person that these rules would route differently
 * @param notComputable number of referrals without a computable result; hidden from readers who see counts only
 * @param referrals all examined referrals except those with the same route, by time of opening; hidden from readers who
 * see counts only
 * @param next cursor of the next page, to be sent as {@code after}; none on the last page
 */
record AlternativeRouting(
        @Nullable String quarter,
        @Nullable LocalDate from,
        List<RulesUsed> recorded,
        RulesUsed asked,
        int examined,
        @Nullable Integer same,
        List<Cell> changed,
        List<Cell> decided,
        @Nullable Integer notComputable,
        @Nullable List<ChangedReferral> referrals,
        @Nullable Cursor next) {
    /**
     * @param ruleVersion version on which the rules are based
     * @param rules values of that version, or those given in the request
     */
    record RulesUsed(int ruleVersion, RoutingRules rules) {}

    /**
     * A count of referrals that change from one route to another. For readers who see counts only, a cell covers one
     * rule. It is suppressed unless three persons change, three persons of the same rule do not, and no person of that
     * rule was erased.
     *
     * @param rule rule by which the referrals were routed; only for readers who see counts only
     * @param count number of referrals
     */
    record Cell(Route from, @Nullable RoutingRule rule, Route to, int count) {}

    record RoutingResult(Route route, RoutingRule rule) {}

    /** The reason why the requested rules give no result. */
    enum NotComputableReason {
        /** The person's data were erased. */
        FACTS_SHREDDED,
        /** The route is undecided under the recorded rules and stays undecided under these. */
        LAST_PAYMENT_UNKNOWN
    }

    /**
     * @param appliedOn day of the application
     * @param ruleVersion version of the rules that routed it
     * @param before result under the recorded rules
     * @param after result under the requested rules; none if it cannot be computed
     * @param decided route that a person decided on afterwards
     * @param notComputable reason why the requested rules give no result; null if they do
     */
    record ChangedReferral(
            UUID referral,
            UUID participant,
            UUID offer,
            LocalDate appliedOn,
            int ruleVersion,
            RoutingResult before,
            @Nullable RoutingResult after,
            @Nullable Route decided,
            @Nullable NotComputableReason notComputable) {
        /** Contains nothing about the person's circumstances. */
        @Override
        public String toString() {
            return "ChangedReferral[" + referral + "]";
        }
    }
}
