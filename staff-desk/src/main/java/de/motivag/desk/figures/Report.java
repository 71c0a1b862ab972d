package de.motivag.desk.figures;

import de.motivag.desk.frame.Dates;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A published report, as the outcome service shows it. */
public record Report(
        String report, Instant frozenAt, Request asked, String logHash, long logEvents, List<Published> figures) {

    /**
     * The request behind the report.
     *
     * @param asKnownOn the day whose knowledge it contains
     */
    public record Request(List<String> figures, String from, String to, LocalDate asKnownOn) {}

    /** A row of the list of reports. */
    public record Listed(String report, Instant frozenAt, Request asked) {}

    public record Published(String name, List<Row> rows) {}

    /**
     * @param at the parts of the grouping by name, such as the month and the offer
     * @param suppressed whether the cell could reveal single people and is therefore not published
     */
    public record Row(
            Map<String, String> at,
            boolean suppressed,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {

        /**
         * The place of the row.
         *
         * @param offers the titles of offers, by id
         */
        public String place(Map<String, String> offers) {
            return at.values().stream()
                    .map(part -> Dates.period(offers.getOrDefault(part, part)))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A report compared with the knowledge of today.
     *
     * @param logUnchanged whether the events up to the report's day are unchanged
     * @param changes values that would be published differently today
     */
    public record Review(boolean logUnchanged, List<Change> changes) {}

    public record Change(
            String name, @Nullable Row then, @Nullable Row now) {

        public String place(Map<String, String> offers) {
            return then != null ? then.place(offers) : now != null ? now.place(offers) : "";
        }
    }
}
