package de.motivag.desk.figures;

import de.motivag.desk.figures.Kpi.Case;
import de.motivag.desk.frame.Dates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two figures, and the cases that explain their difference.
 *
 * @param difference right minus left
 * @param valueDifference null unless both sides have a value
 * @param more whether there are more changes than listed
 */
public record Compared(
        Side left,
        Side right,
        Share difference,
        @Nullable BigDecimal valueDifference,
        List<Change> changes,
        boolean more) {

    public record Side(Request asked, Kpi.Status status, List<Kpi.Row> figures) {

        /** The figure of all cases together, or null if there are none. */
        public Kpi.@Nullable Row all() {
            return figures.isEmpty() ? null : figures.getFirst();
        }
    }

    public record Request(
            LocalDate from, LocalDate to, @Nullable LocalDate asKnownOn) {}

    public record Share(BigDecimal numerator, @Nullable BigDecimal denominator) {}

    /** The reason for a changed case. */
    public enum Kind {
        /** Recorded since then. */
        NEW,
        /** Known then, and recorded differently since. */
        CORRECTED,
        /** Nothing was recorded; time has passed, such as the window after the end. */
        WINDOW_CLOSED,
        /** The data of the person were erased. Facts contain no personal data, so that no figure changes by it. */
        ERASED,
        ONLY_LEFT,
        ONLY_RIGHT,
        CHANGED
    }

    /** The parts of a difference between two days of knowledge of the same figure. */
    public static final List<Kind> OF_DAYS = List.of(Kind.NEW, Kind.CORRECTED, Kind.WINDOW_CLOSED, Kind.ERASED);

    /** The parts of every other difference. */
    public static final List<Kind> OF_FIGURES = List.of(Kind.ONLY_LEFT, Kind.ONLY_RIGHT, Kind.CHANGED);

    /** @param left the case in the left figure, counted or excluded; null if the figure lacks it */
    public record Change(
            String how, @Nullable Case left, @Nullable Case right) {

        /** The case as it is now, else as it was. */
        public Case shown() {
            return right == null ? Objects.requireNonNull(left) : right;
        }

        /** @param known the day at whose end the left figure was known, or null for another comparison */
        Kind kind(@Nullable LocalDate known) {
            if (known == null) {
                return Kind.valueOf(how);
            }
            Instant end = known.plusDays(1).atStartOfDay(Dates.BERLIN).toInstant();
            var recorded = Stream.of(left, right)
                    .filter(Objects::nonNull)
                    .flatMap(one -> one.events().stream())
                    .anyMatch(event -> !event.recordedAt().isBefore(end));
            if (!recorded) {
                return Kind.WINDOW_CLOSED;
            }
            return left == null ? Kind.NEW : Kind.CORRECTED;
        }
    }

    /**
     * The day at whose end the left side was known, if both sides differ in this day only; else null. A period up to
     * the present month ends on the day of knowledge.
     */
    private @Nullable LocalDate known() {
        var isSamePeriod = left.asked.from().equals(right.asked.from())
                && YearMonth.from(left.asked.to()).equals(YearMonth.from(right.asked.to()));
        var known = left.asked.asKnownOn();
        return isSamePeriod && known != null && !known.equals(right.asked.asKnownOn()) ? known : null;
    }

    public List<Kind> kinds() {
        return known() == null ? OF_FIGURES : OF_DAYS;
    }

    /** The changes of that kind. */
    public List<Change> of(Kind kind) {
        var known = known();
        return changes.stream().filter(change -> change.kind(known) == kind).toList();
    }
}
