package de.motivag.suite.bench;

import de.motivag.suite.bench.Page.Mark;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes docs/benchmarks/command-path.md. */
final class CommandPathPage {
    private static final double SHARE_OF_IDEAL = 0.5;
    private static final double COMMAND_MILLIS = 60;
    private static final double EFFECT_MILLIS = 150;
    private static final double SHARE_OF_EMPTY = 0.9;

    private CommandPathPage() {}

    static String of(Plan plan, Phase empty, @Nullable Phase million, String postgres)
            throws IOException, InterruptedException {
        var explained = EXPLAINED.formatted(
                LocalDate.now(),
                Callers.COUNT,
                plan.warmUp().toSeconds(),
                plan.rounds(),
                plan.round().toSeconds(),
                CommandPath.TURNS,
                plan.halfLoad().toSeconds());
        var page = new Page("The path of a command", explained, postgres).marks(marks(empty, million));
        figures(page, empty);
        if (million != null) {
            figures(page, million);
        }
        return page.toString();
    }

    private static List<Mark> marks(Phase empty, @Nullable Phase million) {
        var marks = new ArrayList<Mark>();
        var share = empty.spread(Phase.Round::share).median();
        marks.add(new Mark(
                "commands/s, as a share of the ideal", "≥ 50 %", Page.percent(share), share >= SHARE_OF_IDEAL));
        latencyMarks(marks, empty, "");
        if (million != null) {
            var kept = rate(million) / rate(empty);
            marks.add(new Mark(
                    "commands/s with %,d stored events, compared with few".formatted(million.stored()),
                    "≥ 90 %",
                    Page.percent(kept),
                    kept >= SHARE_OF_EMPTY));
            latencyMarks(marks, million, ", with %,d stored events".formatted(million.stored()));
        }
        return marks;
    }

    private static void latencyMarks(List<Mark> marks, Phase phase, String when) {
        var command = Spread.of(phase.halfLoad(), half -> half.commands().percentile(99))
                .median();
        var effect = Spread.of(phase.halfLoad(), half -> Measured.percentile(half.effects(), 99))
                .median();
        marks.add(new Mark(
                "p99 of a command at half load" + when, "< 60 ms", Page.millis(command), command < COMMAND_MILLIS));
        marks.add(new Mark(
                "p99 from the event's time to its effect in another service at half load" + when,
                "< 150 ms",
                Page.millis(effect),
                effect < EFFECT_MILLIS));
    }

    private static double rate(Phase phase) {
        return phase.spread(round -> round.commands().perSecond()).median();
    }

    private static void figures(Page page, Phase phase) {
        page.section("With %,d stored events".formatted(phase.stored()));
        page.row(
                "H: authenticated POSTs that do nothing, per second",
                phase.spread(round -> round.http().perSecond()),
                0);
        page.row(
                "D: transactions of SELECT and INSERT, per second",
                phase.spread(round -> round.database().perSecond()),
                0);
        page.row("ideal: 1/(1/H + 1/D), per second", phase.spread(Phase.Round::ideal), 0);
        page.row(
                "**C: commands per second**",
                phase.spread(round -> round.commands().perSecond()),
                0);
        page.row("C, % of the ideal", phase.spread(round -> 100 * round.share()), 0);
        page.row("p50 at full load, ms", phase.spread(round -> round.commands().percentile(50)), 1);
        page.row("p99 at full load, ms", phase.spread(round -> round.commands().percentile(99)), 1);
        page.row(
                "events waiting for effects at the end of a round",
                phase.spread(round -> round.backlog().events()),
                0);
        page.row("C, including the time until the last effect, per second", phase.spread(Phase.Round::sustained), 0);
        cost(page, "of H", phase, Phase.Round::httpCost);
        cost(page, "of D", phase, Phase.Round::databaseCost);
        cost(page, "of C and all its effects", phase, Phase.Round::commandCost);
        page.row(
                "processor time of a caller for one command, µs",
                phase.spread(round -> round.commands().callerMicros()),
                0);
        var half = phase.halfLoad();
        page.heading("**at half load**: %,.0f commands per second"
                .formatted(half.getFirst().wanted()));
        page.row(
                "reached, per second", Spread.of(half, round -> round.commands().perSecond()), 0);
        page.row("p50, ms", Spread.of(half, round -> round.commands().percentile(50)), 1);
        page.row("p99, ms", Spread.of(half, round -> round.commands().percentile(99)), 1);
        page.row(
                "event's time → effect, p50, ms",
                Spread.of(half, round -> Measured.percentile(round.effects(), 50)),
                1);
        page.row(
                "event's time → effect, p99, ms",
                Spread.of(half, round -> Measured.percentile(round.effects(), 99)),
                1);
        page.paragraph("A command's stream had %.0f events on average, a transaction's %.0f."
                .formatted(phase.commandEvents(), phase.plainEvents()));
    }

    private static void cost(Page page, String what, Phase phase, Function<Phase.Round, Processor> cost) {
        page.row(
                "processor time " + what + ", ms",
                phase.spread(round -> cost.apply(round).all()),
                2);
        page.row("– the JVM", phase.spread(round -> cost.apply(round).suite()), 2);
        page.row("– PostgreSQL", phase.spread(round -> cost.apply(round).postgres()), 2);
        page.row("– Kafka", phase.spread(round -> cost.apply(round).kafka()), 2);
    }

    private static final String EXPLAINED = """
            Measured on %s by `./mvnw -Pbench -pl suite -am verify`, which wrote this page.

            - **C**: `LogContact` with a note, posted over HTTP by %d concurrent callers with tokens of four roles.
              Views, the relay and all consumers of the four services run.
              Each command loads a stream of up to 50 events, decides, appends, and writes the row of the view.
            - **H**: the same request to an endpoint of the same service that does nothing.
            - **D**: BEGIN, SELECT of a stream, INSERT of 500 bytes, COMMIT. As many callers use a pool of the same size on the same PostgreSQL.
            - The callers are threads of the same JVM and use the same cores.
            - After %d s of warm-up there are %d rounds of H, D and C, %d s each, in %d turns. Each begins when no event is waiting.
              Then as many rounds of %d s run at half the median rate of C, at even intervals. The time of a command counts from its planned start.
            - An effect is the fact of the contact in outcome-service. It counts from the time recorded in the event until the row is committed.
            - The million: copies of the events of one referral under other ids, stored by SQL, with the rows of the view, the facts and the positions.
              The relay continues behind them. Then all rounds are repeated, including the warm-up.
            """;
}
