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

    /** The same assignment, since {@code after} if it was since {@code before}. */
    static <T> @Nullable Assignment<T> moved(@Nullable Assignment<T> assignment, LocalDate before, LocalDate after) {
        return assignment == null || !assignment.since.equals(before)
                ? assignment
                : new Assignment<>(assignment.to, after);
    }
}
