package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.read.routing.AlternativeRouting.ChangedReferral;
import de.motivag.enrolment.read.routing.AlternativeRouting.NotComputableReason;
import de.motivag.enrolment.read.routing.AlternativeRouting.RoutingResult;
import de.motivag.enrolment.write.referral.Routing;
import de.motivag.enrolment.write.referral.RoutingRules;
import de.motivag.events.Confidential;
import de.motivag.events.common.OfferKind;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.web.Cursor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last routing of a referral and its facts.
 *
 * @param openedAt time of recording of the referral
 * @param decided route that a person decided on afterwards
 */
record RoutingOutcome(
        Instant openedAt,
        ReferralRouted routed,
        OfferKind offer,
        LocalDate appliedOn,
        @Nullable Route decided) {
    static RoutingOutcome of(List<StreamLoader.Entry> referral) {
        Instant openedAt = null;
        OfferKind offer = null;
        LocalDate appliedOn = null;
        ReferralRouted routed = null;
        Route decided = null;
        for (var entry : StreamLoader.standing(referral)) {
            switch (entry.event()) {
                case ReferralOpened opened -> {
                    openedAt = entry.recorded().at();
                    offer = opened.offerKind();
                    appliedOn = opened.appliedOn();
                }
                case ReferralCorrected corrected -> appliedOn = corrected.appliedOn();
                case ReferralRouted last -> {
                    routed = last;
                    decided = null;
                }
                case RouteDecided decision -> decided = decision.route();
                default -> {}
            }
        }
        if (openedAt == null || offer == null || appliedOn == null || routed == null) {
            throw new IllegalStateException("The referral was not opened and routed");
        }
        return new RoutingOutcome(openedAt, routed, offer, appliedOn, decided);
    }

    Cursor cursor() {
        return Cursor.behind(openedAt, routed.referral().value());
    }

    /** Whether it comes after the cursor in the order of the list: by time of opening, then by id. */
    boolean isAfter(Cursor cursor) {
        var times = openedAt.compareTo(cursor.instant(0));
        return times == 0
                ? routed.referral().value().toString().compareTo(cursor.id(1).toString()) > 0
                : times > 0;
    }

    boolean isReadable() {
        return routed.basis() instanceof Confidential.Open<RoutingFacts>;
    }

    /**
     * The difference that the given rules would make, or the reason why it cannot be computed; null if the route stays
     * the same.
     */
    @Nullable
    ChangedReferral under(RoutingRules rules) {
        if (!(routed.basis() instanceof Confidential.Open<RoutingFacts>(var facts))) {
            return changed(null, NotComputableReason.FACTS_SHREDDED);
        }
        var now = Routing.of(rules, facts, offer, appliedOn);
        if (now.route() != routed.route()) {
            return changed(new RoutingResult(now.route(), now.rule()), null);
        }
        return now.route() == Route.UNDECIDED && decided == null
                ? changed(null, NotComputableReason.LAST_PAYMENT_UNKNOWN)
                : null;
    }

    private ChangedReferral changed(@Nullable RoutingResult after, @Nullable NotComputableReason notComputable) {
        return new ChangedReferral(
                routed.referral().value(),
                routed.participant().value(),
                routed.offer().value(),
                appliedOn,
                routed.ruleVersion(),
                new RoutingResult(routed.route(), routed.rule()),
                after,
                decided,
                notComputable);
    }
}
