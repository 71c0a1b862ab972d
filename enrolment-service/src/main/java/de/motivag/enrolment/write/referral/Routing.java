package de.motivag.enrolment.write.referral;

import de.motivag.events.Confidential;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.Route;
import de.motivag.events.enrolment.RoutingFacts;
import de.motivag.events.enrolment.RoutingRule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Objects;

/**
 * The result of the routing rules (paper, § 4): the first rule that matches decides.
 *
 * @param rule the rule's name in version 1, in which the limit was six months
 */
public record Routing(Route route, RoutingRule rule) {
    /** Routes by the rules in force. */
    public static Routing of(RoutingFacts facts, OfferKind offer, LocalDate appliedOn) {
        return of(RoutingRules.inForce(), facts, offer, appliedOn);
    }

    public static Routing of(RoutingRules rules, RoutingFacts facts, OfferKind offer, LocalDate appliedOn) {
        if (offer == OfferKind.ACTIVATION_AND_ORIENTATION
                && !Collections.disjoint(facts.exceptions(), rules.exceptions())) {
            return new Routing(Route.NOT_STEERED, RoutingRule.EXCEPTION);
        }
        if (facts.existingClient()) {
            return new Routing(Route.GREEN_ADVISER, RoutingRule.EXISTING_CLIENT);
        }
        if (rules.benefitCommunity() && facts.joinsBenefitCommunity()) {
            return new Routing(Route.GREY_ADVISER, RoutingRule.JOINS_BENEFIT_COMMUNITY);
        }
        return switch (facts.lastPayment().kind()) {
            case NEVER -> new Routing(Route.GREY_INTAKE, RoutingRule.NEVER_OR_SIX_MONTHS_AGO);
            case UNKNOWN -> new Routing(Route.UNDECIDED, RoutingRule.LAST_PAYMENT_UNKNOWN);
            case ON -> {
                var lastPayment = Objects.requireNonNull(facts.lastPayment().on());
                yield lastPayment.plusMonths(rules.monthsSinceLastPayment()).isAfter(appliedOn)
                        ? new Routing(Route.GREY_ADVISER, RoutingRule.LESS_THAN_SIX_MONTHS_AGO)
                        : new Routing(Route.GREY_INTAKE, RoutingRule.NEVER_OR_SIX_MONTHS_AGO);
            }
        };
    }

    /** The event of this routing, with the facts it is based on. */
    public ReferralRouted routed(ReferralId referral, ParticipantId participant, OfferId offer, RoutingFacts basis) {
        return new ReferralRouted(
                referral, participant, offer, route, rule, RoutingRules.VERSION, Confidential.of(basis));
    }
}
