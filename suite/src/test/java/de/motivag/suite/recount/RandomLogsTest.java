package de.motivag.suite.recount;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.FigureName;
import de.motivag.events.OrganisationId;
import de.motivag.events.codec.EventCodec;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.outcome.read.kpi.FiguresOfLog;
import de.motivag.suite.recount.DuckFigures.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Compares the figures of random logs, with late records and corrections, with those computed from the events. */
@Tag("integration")
class RandomLogsTest {
    private static final EventCodec CODEC = new EventCodec();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_figure_as_known_on_a_day_is_that_of_the_events_recorded_until_then(long seed, @TempDir Path folder)
            throws IOException {
        var organisation = new OrganisationId("jc-log-" + seed);
        var log = RandomLogs.of(seed, organisation);
        var figures = new FiguresOfLog(organisation);
        var random = new Random(seed);
        for (int from = 0; from < log.size(); ) {
            var some = log.subList(from, Math.min(log.size(), from + 1 + random.nextInt(200)));
            figures.add(some);
            from += some.size();
        }
        export(log, folder);
        var counted = new TreeSet<String>();
        try (var recounted = new DuckFigures(folder)) {
            for (var day : RandomLogs.DAYS) {
                recounted.ask(
                        RandomLogs.FROM,
                        day,
                        day.plusDays(1)
                                .atStartOfDay(DecisionContext.BERLIN)
                                .toInstant()
                                .minusMillis(1));
                for (var figure : recounted.names()) {
                    var cells = recounted.cells(figure);
                    assertThat(cells(figures, figure, day))
                            .as("%s as known on %s", figure, day)
                            .isEqualTo(cells);
                    cells.forEach(_ -> counted.add(figure));
                }
            }
            assertThat(counted).as("figures with cases in the log").isEqualTo(recounted.names());
            assertThat(recounted.names())
                    .containsAll(Arrays.stream(FigureName.values())
                            .map(FigureName::toString)
                            .toList());
        }
    }

    private static Set<Cell> cells(FiguresOfLog figures, String query, LocalDate day) {
        var named = query.split(" by ");
        var figure = named[0];
        var isMedian = RecountedFigures.MEDIANS.contains(figure);
        return figures.cells(figure, named.length == 1 ? "offer" : named[1], RandomLogs.FROM, day).stream()
                .map(cell -> new Cell(
                        cell.of(),
                        cell.month(),
                        cell.part(),
                        isMedian ? Objects.requireNonNull(cell.value()) : cell.numerator(),
                        cell.denominator()))
                .collect(toSet());
    }

    /** Writes the log as {@code ./start export} does. */
    private static void export(List<ReceivedEvent> log, Path folder) throws IOException {
        var lines = new ArrayList<String>();
        for (var received : log) {
            var recorded = received.recorded();
            var line = new LinkedHashMap<String, Object>();
            line.put("id", recorded.id());
            line.put("type", recorded.type());
            line.put("partitionkey", recorded.stream());
            line.put("sequence", "%010d".formatted(recorded.sequence()));
            line.put("time", recorded.at());
            line.put("data", JsonMapper.shared().readTree(CODEC.publish(Objects.requireNonNull(received.event()))));
            lines.add(JsonMapper.shared().writeValueAsString(line));
        }
        Files.createDirectories(folder.resolve("log"));
        Files.write(folder.resolve("log/1.ndjson"), lines);
    }
}
