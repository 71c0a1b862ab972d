package de.motivag.outcome.read.kpi;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a query, as its answer repeats them.
 *
 * @param name name of the figure
 * @param unit unit of the value
 * @param from first day of the period
 * @param to last day of the period
 * @param asKnownOn day at whose end the knowledge counts; null for the present knowledge
 * @param months length of the windows, if the figure has any
 */
record KpiQuery(
        String name,
        int version,
        String unit,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate asKnownOn,
        @Nullable Integer months) {
    static KpiQuery of(CaseQuery question, @Nullable LocalDate asKnownOn, Locale locale) {
        var kpi = question.kpi();
        return new KpiQuery(
                kpi.name(),
                kpi.version(),
                kpi.unit().in(locale),
                question.period().from(),
                question.period().to(),
                asKnownOn,
                question.months());
    }
}
