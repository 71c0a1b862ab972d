package de.motivag.outcome.write.workbiography;

import static de.motivag.kit.decision.DayRule.LONG_BEFORE_APPLICATION;
import static de.motivag.kit.decision.DayRule.TOO_LONG_AGO;
import static de.motivag.outcome.OutcomeRule.BEFORE_FIRST_BENEFITS;
import static de.motivag.outcome.OutcomeRule.TOO_FAR_AHEAD;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;

/** The bounds of every day that a command about a person's work takes; {@code docs/days.md} lists them. */
public final class BiographyDays {
    /** The day on which the SGB II came into force. Nobody received its benefits before. */
    public static final LocalDate FIRST_BENEFITS = LocalDate.of(2005, 1, 1);

    private static final int WORKING_LIFE_YEARS = 60;
    private static final int FIXED_TERM_YEARS = 10;
    private static final int YEARS_BEFORE_APPLICATION = 1;
    /** Applies while no application of the person has been received. */
    private static final int YEARS_WITHOUT_APPLICATION = 10;

    private BiographyDays() {}

    /** A first day of work: within a working life, and not in the future. */
    static void requireStartOfWork(LocalDate day, String pointer, DecisionContext context) {
        context.requireNotInFuture(day, pointer);
        var earliest = context.today().minusYears(WORKING_LIFE_YEARS);
        require(!day.isBefore(earliest), TOO_LONG_AGO, pointer, day, earliest);
    }

    /** A last day of work: the last day of a fixed term may be up to ten years ahead, any other is not in the future. */
    static void requireEndOfWork(LocalDate day, boolean fixedTerm, String pointer, DecisionContext context) {
        if (!fixedTerm) {
            context.requireNotInFuture(day, pointer);
        }
        var latest = context.today().plusYears(FIXED_TERM_YEARS);
        require(!day.isAfter(latest), TOO_FAR_AHEAD, pointer, day, latest);
    }

    /** A first day in receipt of benefits, or the day up to which the receipt is known. */
    public static void requireDayOfBenefits(LocalDate day, String pointer) {
        require(!day.isBefore(FIRST_BENEFITS), BEFORE_FIRST_BENEFITS, pointer, day, FIRST_BENEFITS);
    }

    /** A day on which staff assessed or checked something: not in the future, and not long before the coaching. */
    public static void requireDayOfStaff(
            LocalDate day, String pointer, ParticipantReplica person, DecisionContext context) {
        context.requireNotInFuture(day, pointer);
        var applied = person.firstAppliedOn();
        if (applied == null) {
            var earliest = context.today().minusYears(YEARS_WITHOUT_APPLICATION);
            require(!day.isBefore(earliest), TOO_LONG_AGO, pointer, day, earliest);
        } else {
            require(
                    !day.isBefore(applied.minusYears(YEARS_BEFORE_APPLICATION)),
                    LONG_BEFORE_APPLICATION,
                    pointer,
                    day,
                    applied);
        }
    }

    private static void require(boolean kept, Rule rule, String pointer, LocalDate day, LocalDate bound) {
        if (!kept) {
            throw new RuleViolated(rule, pointer).about(day, bound);
        }
    }
}
