package de.motivag.enrolment.write.referral;

import de.motivag.events.enrolment.RoutingFacts.SteeringException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a version of the routing rules has laid down; their order is that of {@link Routing}.
 *
 * @param monthsSinceLastPayment from so many calendar months on, who was paid once goes the way of who never was
 * @param exceptions that keep a person from being steered into the A&amp;O coaching
 * @param benefitCommunity whether who joins a benefit community goes through the adviser, whatever the last payment
 */
public record RoutingRules(int monthsSinceLastPayment, Set<SteeringException> exceptions, boolean benefitCommunity) {
    /** That of new decisions. */
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
