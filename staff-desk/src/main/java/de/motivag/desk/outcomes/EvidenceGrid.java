package de.motivag.desk.outcomes;

import de.motivag.desk.person.Outcome.Biography;
import de.motivag.desk.services.Part;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The evidence of work, per person and month.
 *
 * @param months the columns
 */
public record EvidenceGrid(List<YearMonth> months, List<Row> rows) {

    /** @param cells one per month */
    public record Row(OutcomeCase outcomeCase, List<Cell> cells) {}

    /** The state of a month, named as its text. */
    public enum Cell {
        /** Outside of the window. */
        OUTSIDE,
        WORK,
        NO_WORK,
        /** The month is over, and nothing is known. */
        UNKNOWN,
        /** The month is not over yet. */
        FUTURE
    }

    private static final List<String> KINDS = List.of("EMPLOYMENT", "SELF_EMPLOYMENT", "VOCATIONAL_TRAINING");

    static Cell cell(OutcomeCase outcomeCase, Part<Biography> biography, YearMonth month, LocalDate today) {
        var ended = outcomeCase.endedOn();
        var closes = outcomeCase.closesOn();
        if (ended == null
                || closes == null
                || month.isBefore(YearMonth.from(ended))
                || month.isAfter(YearMonth.from(closes))) {
            return Cell.OUTSIDE;
        }
        var last = Stream.of(month.atEndOfMonth(), closes)
                .min(LocalDate::compareTo)
                .orElseThrow();
        if (!biography.isThere()) {
            return last.isBefore(today) ? Cell.UNKNOWN : Cell.FUTURE;
        }
        var works = biography.get().integrations().stream()
                .map(started -> started.facts())
                .anyMatch(work -> KINDS.contains(work.kind())
                        && !work.startsOn().isAfter(last)
                        && (work.endedOn() == null || !work.endedOn().isBefore(month.atDay(1)))
                        && !month.atDay(1).isAfter(today));
        if (works) {
            return Cell.WORK;
        }
        var checked = Objects.requireNonNullElse(biography.get().checkedOn(), LocalDate.MIN);
        if (!checked.isBefore(last)) {
            return Cell.NO_WORK;
        }
        return last.isBefore(today) ? Cell.UNKNOWN : Cell.FUTURE;
    }
}
