package de.motivag.suite.bench;

import static de.motivag.suite.bench.Bench.say;

import de.motivag.events.OrganisationId;
import de.motivag.outcome.read.kpi.FiguresOfAll;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Measures the time that an analyst waits for figures. */
final class Asking {
    static final int WARM_UP = 5;
    static final int TIMES = 20;

    private static final List<String> FIGURES = List.of("measure-entries", "contact-density", "integration-quota");
    private static final int MONTHS = 12;
    /** Months of the log after the queried ones, in which those are corrected. */
    private static final int MONTHS_AFTER = 4;

    /** Milliseconds for each query of one figure. */
    record Asked(String figure, Spread all, Spread allBefore, Spread one, Spread oneBefore, Spread explained) {}

    private Asking() {}

    /**
     * Uses HTTP for the largest organisation. For all organisations it calls the class that computes figures, because
     * no caller may request these.
     *
     * @param end end of the log
     */
    static List<Asked> of(Suite suite, LocalDate end) throws Exception {
        var all = new FiguresOfAll(suite.context(Service.OUTCOME));
        var last = YearMonth.from(end).minusMonths(MONTHS_AFTER);
        var from = last.minusMonths(MONTHS - 1).atDay(1);
        var to = last.atEndOfMonth();
        var offer = new OrganisationId(Contacts.ORGANISATION).derived("offer/activation-and-orientation");
        var asked = new ArrayList<Asked>();
        try (var analyst = new Rest(suite.url(Service.OUTCOME), suite.token("analyst", Contacts.ORGANISATION))) {
            for (var figure : FIGURES) {
                var year = "/kpis/%s?by=month&from=%s&to=%s".formatted(figure, YearMonth.from(from), last);
                var cell = "/kpis/%s/explain?offer=%s&from=%s&to=%s".formatted(figure, offer, last, last);
                var result = new Asked(
                        figure,
                        millis(() -> cells(all.cells(figure, from, to, null))),
                        millis(() -> cells(all.cells(figure, from, to, to))),
                        millis(() -> cells(analyst.get(year).required("rows").size())),
                        millis(() -> cells(analyst.get(year + "&asKnownOn=" + to)
                                .required("rows")
                                .size())),
                        millis(() -> analyst.get(cell)));
                say(
                        "%s: all %.0f ms, before %.0f ms; one %.0f ms, before %.0f ms; explained %.0f ms",
                        figure,
                        result.all().median(),
                        result.allBefore().median(),
                        result.one().median(),
                        result.oneBefore().median(),
                        result.explained().median());
                asked.add(result);
            }
        }
        return asked;
    }

    /** Fails for an empty answer, which would be fast for the wrong reason. */
    private static int cells(int cells) {
        if (cells == 0) {
            throw new IllegalStateException("the answer was empty");
        }
        return cells;
    }

    private static Spread millis(Callable<?> question) throws Exception {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            var began = System.nanoTime();
            question.call();
            if (i >= WARM_UP) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        return Spread.of(millis, Double::doubleValue);
    }
}
