package de.motivag.events.enrolment;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the routing looks at.
 *
 * @param existingClient in receipt of benefits on the day of application
 * @param joinsBenefitCommunity joins a benefit community (Bedarfsgemeinschaft) that is in receipt already
 */
public record RoutingFacts(
        LastPayment lastPayment,
        boolean existingClient,
        boolean joinsBenefitCommunity,
        Set<SteeringException> exceptions) {

    /** The last payment of benefits before the application: a day, known never to have been, or not known. */
    public record LastPayment(Kind kind, @Nullable LocalDate on) {
        public LastPayment {
            if ((kind == Kind.ON) != (on != null)) {
                throw new IllegalArgumentException("a last payment has a day exactly if its kind is ON");
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

    /** Why a person is not steered into the A&amp;O coaching. */
    public enum SteeringException {
        /** Work is not reasonable for this person, § 10 SGB II. */
        SECTION_10_SGB_II,
        /** Works all available hours, yet the income does not cover the need. */
        WORKS_ALL_AVAILABLE_HOURS
    }
}
