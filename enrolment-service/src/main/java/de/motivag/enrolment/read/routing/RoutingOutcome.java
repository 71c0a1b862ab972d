package de.motivag.enrolment.read.routing;

import de.motivag.enrolment.read.routing.AlternativeRouting.Differing;
import de.motivag.enrolment.read.routing.AlternativeRouting.Said;
import de.motivag.enrolment.read.routing.AlternativeRouting.Why;
import de.motivag.enrolment.write.referral.Routing;
import de.motivag.enrolment.write.referral.RoutingRules;
import de.motivag.events.Confidential;
import de.motivag.events.common.OfferKind;
import de.motivag.events.enrolment.ReferralEvent.ReferralCorrected;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.RouteDecided;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.kit.eventstore.StreamLoader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last routing of a referral and its facts. @param decided route that a person decided on afterwards */
record RoutingOutcome(
        ReferralRouted said,
        OfferKind offer,
        LocalDate appliedOn,
        @Nullable Route decided) {
    static RoutingOutcome of(List<StreamLoader.Entry> referral) {
        OfferKind offer = null;
        LocalDate appliedOn = null;
        ReferralRouted said = null;
        Route decided = null;
        for (var entry : referral) {
            switch (entry.event()) {
                case ReferralOpened opened -> {
                    offer = opened.offerKind();
                    appliedOn = opened.appliedOn();
                }
                case ReferralCorrected corrected -> appliedOn = corrected.appliedOn();
                case ReferralRouted routed -> {
                    said = routed;
                    decided = null;
                }
                case RouteDecided decision -> decided = decision.route();
                default -> {}
            }
        }
        if (offer == null || appliedOn == null || said == null) {
            throw new IllegalStateException("The referral was not opened and routed");
        }
        return new RoutingOutcome(said, offer, appliedOn, decided);
    }

    boolean isReadable() {
        return said.basis() instanceof Confidential.Open<RoutingFacts>;
    }

    /**
     * The difference that the given rules would make, or the reason why it cannot be computed; null if the route stays
     * the same.
     */
    @Nullable
    Differing under(RoutingRules rules) {
        if (!(said.basis() instanceof Confidential.Open<RoutingFacts>(var facts))) {
            return differing(null, Why.FACTS_SHREDDED);
        }
        var now = Routing.of(rules, facts, offer, appliedOn);
        if (now.route() != said.route()) {
            return differing(new Said(now.route(), now.rule()), null);
        }
        return now.route() == Route.UNDECIDED && decided == null ? differing(null, Why.LAST_PAYMENT_UNKNOWN) : null;
    }

    private Differing differing(@Nullable Said after, @Nullable Why notComputable) {
        return new Differing(
                said.referral().value(),
                said.participant().value(),
                said.offer().value(),
                appliedOn,
                said.ruleVersion(),
                new Said(said.route(), said.rule()),
                after,
                decided,
                notComputable);
    }
}
