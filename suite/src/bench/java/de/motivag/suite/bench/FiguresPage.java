package de.motivag.suite.bench;

import de.motivag.suite.bench.FactsAndFigures.Memory;
import de.motivag.suite.bench.FactsAndFigures.Result;
import de.motivag.suite.bench.FactsAndFigures.Round;
import de.motivag.suite.bench.Page.Mark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Writes docs/benchmarks/figures.md. */
final class FiguresPage {
    private static final double SHARE_OF_COPY = 0.6;
    private static final double SHARE_OF_READING = 0.8;
    private static final double TIMES_AXON = 3;
    private static final double MEMORY = 1.25;
    private static final double ALL_MILLIS = 300;
    private static final double ONE_MILLIS = 100;
    private static final double EXPLAIN_MILLIS = 50;
    private static final double LINES = 150_000;
    private static final double PARQUET = 100_000;

    private FiguresPage() {}

    static String of(FiguresPlan plan, Result result, String postgres) throws IOException, InterruptedException {
        var explained = EXPLAINED.formatted(
                LocalDate.now(),
                plan.events(),
                Log.ORGANISATIONS,
                result.besides(),
                FactsAndFigures.THREADS,
                plan.rounds(),
                String.join(" ", OutcomeAlone.JAVA),
                plan.few(),
                plan.replayed(),
                plan.streamed(),
                Asking.TIMES,
                Asking.WARM_UP);
        var page = new Page("Facts and figures", explained, postgres).marks(marks(plan, result));
        rebuild(page, plan, result);
        figures(page, result.figures());
        page.section("Streams, events per second")
                .row(
                        "`GET /events` over HTTP, one reader, one service",
                        numbers(result.streamed().lines()),
                        0)
                .row(
                        "an export of everything, Parquet included",
                        numbers(result.streamed().parquet()),
                        0);
        return page.toString();
    }

    private static List<Mark> marks(FiguresPlan plan, Result result) {
        var rounds = result.rounds();
        var made = median(rounds, round -> round.rebuild().madePerSecond());
        var marks = new ArrayList<Mark>();
        marks.add(Mark.atLeast(
                "rebuild until its tables are indexed and up to date, compared with a raw COPY into indexed tables",
                SHARE_OF_COPY,
                median(rounds, round -> round.rebuild().madePerSecond() / round.copiedPerSecond())));
        marks.add(Mark.atLeast(
                "its load phase, compared with reading and parsing alone",
                SHARE_OF_READING,
                median(rounds, round -> round.rebuild().loadedPerSecond() / round.readPerSecond())));
        var axon = made / numbers(result.replayed()).median();
        marks.add(new Mark("rebuild, compared with Axon's processor", "≥ 3 × (5 ×)", times(axon), axon >= TIMES_AXON));
        memory(marks, plan, "resident memory", result, Memory::resident);
        memory(marks, plan, "live heap in the middle of loading", result, Memory::live);
        slowest(marks, "twelve months of a figure of all organisations", ALL_MILLIS, result, Asking.Asked::all);
        slowest(marks, "– as known on a past day", ALL_MILLIS, result, Asking.Asked::allBefore);
        slowest(marks, "twelve months of a figure of one organisation", ONE_MILLIS, result, Asking.Asked::one);
        slowest(marks, "– as known on a past day", ONE_MILLIS, result, Asking.Asked::oneBefore);
        slowest(marks, "one cell explained", EXPLAIN_MILLIS, result, Asking.Asked::explained);
        atLeast(
                marks,
                "events over HTTP, per second",
                LINES,
                numbers(result.streamed().lines()));
        atLeast(
                marks,
                "events to Parquet, per second",
                PARQUET,
                numbers(result.streamed().parquet()));
        return marks;
    }

    private static void memory(
            List<Mark> marks, FiguresPlan plan, String what, Result result, ToDoubleFunction<Memory> of) {
        var ratio = of.applyAsDouble(result.ofAll()) / of.applyAsDouble(result.ofFew());
        marks.add(new Mark(
                "%s of %,d events, compared with %,d".formatted(what, plan.events(), plan.few()),
                "≤ 1.25 ×",
                times(ratio),
                ratio <= MEMORY));
    }

    private static void slowest(
            List<Mark> marks, String what, double wanted, Result result, Function<Asking.Asked, Spread> question) {
        var slowest = result.figures().stream()
                .mapToDouble(figure -> question.apply(figure).median())
                .max()
                .orElseThrow();
        marks.add(new Mark(
                what + ", the slowest of three",
                "≤ %.0f ms".formatted(wanted),
                Page.millis(slowest),
                slowest <= wanted));
    }

    private static void atLeast(List<Mark> marks, String what, double wanted, Spread measured) {
        marks.add(new Mark(
                what,
                String.format(Locale.ROOT, "≥ %,.0f", wanted),
                String.format(Locale.ROOT, "%,.0f", measured.median()),
                measured.median() >= wanted));
    }

    private static void rebuild(Page page, FiguresPlan plan, Result result) {
        var rounds = result.rounds();
        page.section("Rebuild, events per second")
                .row("reading, parsing and counting alone", Spread.of(rounds, Round::readPerSecond), 0)
                .row("raw COPY into tables without keys", Spread.of(rounds, Round::looselyPerSecond), 0)
                .row("1/(1/reading + 1/that COPY)", Spread.of(rounds, Round::idealPerSecond), 0)
                .row(
                        "**load phase**",
                        Spread.of(rounds, round -> round.rebuild().loadedPerSecond()),
                        0)
                .row(
                        "– % of 1/(1/reading + 1/that COPY)",
                        Spread.of(rounds, round -> 100 * round.rebuild().loadedPerSecond() / round.idealPerSecond()), 0)
                .row("raw COPY into indexed tables", Spread.of(rounds, Round::copiedPerSecond), 0)
                .row("raw COPY, then keys, indexes and VACUUM: once", numbers(List.of(result.copiedIndexedLater())), 0)
                .row(
                        "**rebuild, until its tables are indexed and up to date**",
                        Spread.of(rounds, round -> round.rebuild().madePerSecond()),
                        0)
                .row(
                        "rebuild, until it is compared with the live facts and has replaced them",
                        Spread.of(rounds, round -> round.rebuild().donePerSecond()),
                        0)
                .row("Axon's processor", numbers(result.replayed()), 0)
                .heading("in seconds")
                .row("load phase", Spread.of(rounds, round -> round.rebuild().loaded()), 1)
                .row(
                        "– corrections, keys, indexes, VACUUM, newer events",
                        Spread.of(
                                rounds,
                                round ->
                                        round.rebuild().made() - round.rebuild().loaded()),
                        1)
                .row(
                        "– comparison, switch, removal of the old tables",
                        Spread.of(
                                rounds,
                                round ->
                                        round.rebuild().done() - round.rebuild().made()),
                        1)
                .paragraph(String.format(
                        Locale.ROOT,
                        "Maximum resident memory: %.0f MiB after %d rebuilds of %,d events, %.0f MiB after as many of %,d."
                                + " Live heap in the middle of loading: %.0f and %.0f MiB.",
                        result.ofFew().resident(),
                        plan.rounds() + 1,
                        plan.few(),
                        result.ofAll().resident(),
                        plan.events(),
                        result.ofFew().live(),
                        result.ofAll().live()));
    }

    private static void figures(Page page, List<Asking.Asked> figures) {
        page.section("Figures, milliseconds");
        for (var figure : figures) {
            page.heading("**" + figure.figure() + "**")
                    .row("all organisations", figure.all(), 1)
                    .row("– as known on a past day", figure.allBefore(), 1)
                    .row("one organisation, over HTTP", figure.one(), 1)
                    .row("– as known on a past day", figure.oneBefore(), 1)
                    .row("one cell explained, over HTTP", figure.explained(), 1);
        }
    }

    private static Spread numbers(List<Double> rounds) {
        return Spread.of(rounds, Double::doubleValue);
    }

    private static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return Spread.of(rounds, figure).median();
    }

    private static String times(double times) {
        return String.format(Locale.ROOT, "%.2f ×", times);
    }

    private static final String EXPLAINED = """
            Measured on %s by `./mvnw -Pbench -Dbench.of=figures -pl suite -am verify`, which wrote this page.

            - **The log**: %,d generated events of %d organisations over three years. A twentieth of them belongs to the largest organisation.
              They are applications, contacts, sessions, attendance, entries, ends, devices and work. One record in fifty is corrected.
              The events are on the four topics in 12 partitions each, with keys and headers as a relay sends them. %,d records of real relays are added.
            - **A rebuild** is `POST /operations/facts/rebuild` with %d threads and without a throttle, of outcome-service in its own JVM.
              The first one is discarded. Then %d rounds of reading, rebuild and COPY follow, one after another. That JVM has `%s`.
            - **Memory**: resident memory is VmHWM, once for %,d events and once for all, each in a fresh JVM. A heap is filled before it is collected,
              so that says little about the need of a rebuild. Live heap is the rest after a full collection when half of the events are loaded, in the first rebuild.
            - **Reading** is the minimum for every rebuild: its own consumers and codec in as many threads, which count the events.
            - **Raw COPY** writes the same rows of the facts, dumped in binary before, over as many connections with the same settings.
              It writes into tables with all keys and indexes, and into tables without any, as the load phase of a rebuild does. Once the keys and indexes are created afterwards.
            - Reading alone keeps all cores busy, and the same cores copy the loaded events. So the load phase can reach at most
              1/(1/reading + 1/COPY without keys), if encoding and hashing cost nothing.
            - **Axon**: a pooled processor with two segments and threads, 500 events per transaction, one statement per table of these, order per
              stream, into tables with all keys and indexes. It replays the first %,d events of the log from the event store, which is enough for a rate.
            - **Streams**: %,d copies of recorded events in enrolment-service, read as NDJSON by one reader, and an export of everything.
            - **Figures**: twelve months, month by month, %d times after %d warm-up runs. "One organisation" is the largest one.
              Figures of all organisations are computed without HTTP, because no role may request them.
            """;
}
