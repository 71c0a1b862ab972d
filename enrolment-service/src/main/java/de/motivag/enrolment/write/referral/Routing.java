package de.motivag.enrolment.write.referral;

import de.motivag.events.Confidential;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.OfferKind;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent.ReferralRouted;
import de.motivag.events.enrolment.ReferralEvent.Route;
import de.motivag.events.enrolment.ReferralEvent.RoutingRule;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.events.enrolment.RoutingFacts;
import java.time.LocalDate;
import java.util.Objects;

/** The routing rules (paper, § 4), version 1: the first one that fits decides. */
public record Routing(Route route, RoutingRule rule) {
    public static final int VERSION = 1;

    private static final int MONTHS_WITHOUT_PAYMENT = 6;

    public static Routing of(RoutingFacts facts, OfferKind offer, LocalDate appliedOn) {
        if (offer == OfferKind.ACTIVATION_AND_ORIENTATION && !facts.exceptions().isEmpty()) {
            return new Routing(Route.NOT_STEERED, RoutingRule.EXCEPTION);
        }
        if (facts.existingClient()) {
            return new Routing(Route.GREEN_ADVISER, RoutingRule.EXISTING_CLIENT);
        }
        if (facts.joinsBenefitCommunity()) {
            return new Routing(Route.GREY_ADVISER, RoutingRule.JOINS_BENEFIT_COMMUNITY);
        }
        return switch (facts.lastPayment().kind()) {
            case NEVER -> new Routing(Route.GREY_INTAKE, RoutingRule.NEVER_OR_SIX_MONTHS_AGO);
            case UNKNOWN -> new Routing(Route.UNDECIDED, RoutingRule.LAST_PAYMENT_UNKNOWN);
            case ON -> {
                var lastPayment = Objects.requireNonNull(facts.lastPayment().on());
                yield lastPayment.plusMonths(MONTHS_WITHOUT_PAYMENT).isAfter(appliedOn)
                        ? new Routing(Route.GREY_ADVISER, RoutingRule.LESS_THAN_SIX_MONTHS_AGO)
                        : new Routing(Route.GREY_INTAKE, RoutingRule.NEVER_OR_SIX_MONTHS_AGO);
            }
        };
    }

    /** What the rules say, with the facts that they have looked at. */
    public ReferralRouted said(ReferralId referral, ParticipantId participant, OfferId offer, RoutingFacts basis) {
        return new ReferralRouted(referral, participant, offer, route, rule, VERSION, Confidential.of(basis));
    }
}
