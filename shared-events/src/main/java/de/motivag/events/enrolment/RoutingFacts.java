package de.motivag.events.enrolment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facts on which the routing is based.
 *
 * @param existingClient whether the person receives benefits on the day of application
 * @param joinsBenefitCommunity whether the person joins a benefit community (Bedarfsgemeinschaft) that already receives
 * benefits
 */
public record RoutingFacts(
        LastPayment lastPayment,
        boolean existingClient,
        boolean joinsBenefitCommunity,
        Set<SteeringException> exceptions) {

    /**
     * The last payment of benefits before the application: on a day, never, or unknown.
     *
     * @param kind a day, never, or unknown
     * @param on day of the payment; required if {@code kind} is ON, refused otherwise
     */
    public record LastPayment(Kind kind, @Nullable LocalDate on) {
        public LastPayment {
            if ((kind == Kind.ON) != (on != null)) {
                throw new IllegalArgumentException("A last payment has a day if and only if its kind is ON");
            }
        }

        public enum Kind {
            ON,
            NEVER,
            UNKNOWN
        }

        public static LastPayment on(LocalDate day) {
            return new LastPayment(Kind.ON, day);
        }

        public static LastPayment never() {
            return new LastPayment(Kind.NEVER, null);
        }

        public static LastPayment unknown() {
            return new LastPayment(Kind.UNKNOWN, null);
        }
    }

    /** The reason why a person is not steered into the A&amp;O coaching. */
    public enum SteeringException {
        /** Work is not reasonable for this person, § 10 SGB II. */
        SECTION_10_SGB_II,
        /** The person works all available hours, but the income does not cover the need. */
        WORKS_ALL_AVAILABLE_HOURS
    }
}
