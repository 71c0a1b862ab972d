package de.motivag.outcome.read.kpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.OrganisationId;
import de.motivag.outcome.read.kpi.FiguresOfLog.Cell;
import de.motivag.outcome.read.kpi.Mutations.Mutation;
import de.motivag.suite.recount.RandomLogs;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/**
 * Plants every regular error in every definition. Random logs contain a case for each: the figure changes, and
 * {@code RandomLogsTest}, which compares the figures of these logs with those computed from the events, would fail.
 */
@Tag("integration")
class MutationsTest {
    private record Asked(int log, Grouping by, LocalDate day) {}

    /** A definition or an included text, with the definitions that contain it. */
    private record Text(String name, String sql, List<Kpi> kpis) {}

    private final List<FiguresOfLog> logs = new ArrayList<>();
    private final Map<String, Set<Cell>> right = new HashMap<>();

    /** The share of the errors that are planted in the usual build, one of so many; {@code -Dmutations=1} plants all. */
    private static final int SAMPLE = Integer.getInteger("mutations", 12);

    @Test
    void every_error_in_a_definition_changes_a_figure() throws IOException {
        for (long seed : RandomLogs.SEEDS) {
            var figures = new FiguresOfLog(new OrganisationId("jc-mutations-" + seed));
            figures.add(RandomLogs.of(seed, new OrganisationId("jc-mutations-" + seed)));
            logs.add(figures);
        }
        var planted = new TreeSet<String>();
        var survivors = new TreeSet<String>();
        int number = 0;
        for (var text : texts()) {
            for (var mutation : Mutations.of(text.sql)) {
                if (number++ % SAMPLE == 0) {
                    var what = text.name + ": " + mutation.what();
                    planted.add(what);
                    if (isUnnoticed(text, mutation)) {
                        survivors.add(what);
                    }
                }
            }
        }
        assertThat(number).as("errors").isGreaterThan(300);
        var equivalent = equivalent();
        equivalent.retainAll(planted);
        assertThat(survivors).as("%s errors planted", planted.size()).isEqualTo(equivalent);
    }

    /** The mutations that change no figure of any log, each after a line with the reason. */
    private static Set<String> equivalent() throws IOException {
        try (var file = MutationsTest.class.getResourceAsStream("/recount/equivalent-mutations.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private List<Text> texts() throws IOException {
        var kpis = new Kpis().all();
        var included = new LinkedHashMap<String, List<Kpi>>();
        kpis.forEach(kpi -> kpi.shared()
                .forEach(shared ->
                        included.computeIfAbsent(shared, _ -> new ArrayList<>()).add(kpi)));
        return Stream.concat(
                        kpis.stream().map(kpi -> new Text(kpi.name() + "." + kpi.version(), kpi.sql(), List.of(kpi))),
                        included.entrySet().stream()
                                .map(one -> new Text(name(one.getKey()), one.getKey(), one.getValue())))
                .toList();
    }

    private static String name(String included) {
        return included.lines()
                .filter(line -> line.contains(" as not materialized"))
                .map(line -> line.split(" ")[0])
                .findFirst()
                .orElseThrow();
    }

    private boolean isUnnoticed(Text text, Mutation mutation) {
        return text.kpis.stream()
                .allMatch(kpi ->
                        isSame(kpi, Mutations.with(kpi, kpi.sql().equals(text.sql) ? null : text.sql, mutation.sql())));
    }

    private boolean isSame(Kpi kpi, Kpi mutant) {
        try {
            return asked().allMatch(
                            asked -> right.computeIfAbsent(kpi.name() + kpi.version() + asked, _ -> cells(kpi, asked))
                                    .equals(cells(mutant, asked)));
        } catch (DataAccessException e) {
            return false;
        }
    }

    private Stream<Asked> asked() {
        return RandomLogs.DAYS.stream()
                .flatMap(day -> Stream.iterate(0, log -> log < logs.size(), log -> log + 1)
                        .map(log -> new Asked(log, Grouping.OFFER, day)));
    }

    private Set<Cell> cells(Kpi kpi, Asked asked) {
        return Set.copyOf(logs.get(asked.log).cells(kpi, asked.by, RandomLogs.FROM, asked.day));
    }
}
