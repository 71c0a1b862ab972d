package de.motivag.enrolment.write.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The team or adviser of a referral.
 *
 * @param since first day of the assignment
 */
public record Assignment<T>(T to, LocalDate since) {
    static <T> @Nullable Assignment<T> of(@Nullable T to, LocalDate since) {
        return to == null ? null : new Assignment<>(to, since);
    }
}
