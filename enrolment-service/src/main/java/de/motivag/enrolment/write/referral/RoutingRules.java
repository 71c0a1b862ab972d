package de.motivag.enrolment.write.referral;

import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The values of one version of the routing rules; {@link Routing} defines their order.
 *
 * @param monthsSinceLastPayment number of calendar months after which a person paid in the past is routed like one
 * never paid
 * @param exceptions exceptions that keep a person from being steered into the A&amp;O coaching
 * @param benefitCommunity whether a person who joins a benefit community is routed to the adviser, regardless of the
 * last payment
 */
public record RoutingRules(int monthsSinceLastPayment, Set<SteeringException> exceptions, boolean benefitCommunity) {
    /** The version used for new decisions. */
    public static final int VERSION = 1;

    private static final RoutingRules FIRST =
            new RoutingRules(6, Collections.unmodifiableSet(EnumSet.allOf(SteeringException.class)), true);

    public static RoutingRules inForce() {
        return FIRST;
    }

    public static Optional<RoutingRules> of(int version) {
        return version == VERSION ? Optional.of(FIRST) : Optional.empty();
    }
}
