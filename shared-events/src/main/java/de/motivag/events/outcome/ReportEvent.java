package de.motivag.events.outcome;

import de.motivag.events.Event;
import de.motivag.events.FigureName;
import de.motivag.events.Internal;
import de.motivag.events.MonthOrDay;
import de.motivag.events.Sha256;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Events of a report (Bericht) with published figures. */
public sealed interface ReportEvent extends Event {
    ReportId report();

    @Override
    default ReportId stream() {
        return report();
    }

    /**
     * The figures were frozen, without values that could reveal single people. The published properties suffice to
     * compute them again from the facts.
     *
     * @param asKnownOn day at whose end the figures were known so
     * @param to included
     * @param by dimensions; empty for all cases together
     * @param logHash hash of the events that were known at the end of that day
     * @param content the frozen figures as JSON; stored only, because it may be larger than a record of the topic
     */
    record ReportPublished(
            ReportId report,
            LocalDate asKnownOn,
            MonthOrDay from,
            MonthOrDay to,
            List<Dimension> by,
            List<Definition> figures,
            Sha256 logHash,
            Internal<String> content)
            implements ReportEvent {}

    /** The definition of a figure, which never changes. */
    record Definition(FigureName figure, int version) {}

    /** A dimension of a table of figures. */
    enum Dimension {
        OFFER,
        GROUP,
        TEAM,
        MONTH,
        QUARTER,
        YEAR,
        PART;

        /**
         * @param name such as {@code month}
         * @throws IllegalArgumentException if no dimension has the name
         */
        public static Dimension named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }

        /** The name in JSON and in requests, such as {@code month}. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
