package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.OrganisationId;
import de.motivag.suite.recount.RandomLogs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks reports about random logs with a solver that knows all sums, families and steps. */
@Tag("integration")
class PublishedReportsTest {
    /** The figures whose numerators are no numbers of people, of their contacts or points, but of devices. */
    private static final Set<String> WITHOUT_PEOPLE = Set.of("device-utilisation");

    private static final List<Set<Grouping>> DIMENSIONS = List.of(
            EnumSet.noneOf(Grouping.class),
            EnumSet.of(Grouping.OFFER),
            EnumSet.of(Grouping.QUARTER, Grouping.YEAR),
            EnumSet.of(Grouping.OFFER, Grouping.QUARTER),
            EnumSet.of(Grouping.TEAM, Grouping.YEAR),
            EnumSet.of(Grouping.MONTH, Grouping.QUARTER),
            EnumSet.of(Grouping.OFFER, Grouping.TEAM, Grouping.YEAR));

    @ParameterizedTest
    @ValueSource(longs = 11)
    void no_cell_about_one_or_two_people_can_be_computed_from_the_published_ones(long seed) throws IOException {
        var organisation = new OrganisationId("jc-attack-" + seed);
        var log = new FiguresOfLog(organisation);
        log.add(RandomLogs.of(seed, organisation, 120));
        var disclosed = new ArrayList<String>();
        var suppressed = 0;
        for (var dimensions : DIMENSIONS) {
            for (var family : families()) {
                var tables = log.published(family, dimensions, RandomLogs.DAYS.getFirst());
                suppressed += suppressed(tables);
                new Attack(tables).disclosed().forEach(cell -> disclosed.add(dimensions + ": " + cell));
            }
        }
        assertThat(suppressed).as("suppressed cells").isGreaterThan(500);
        assertThat(disclosed).isEmpty();
    }

    private static int suppressed(List<PublishedTable> tables) {
        return (int) tables.stream()
                .flatMap(table -> table.rowsByPlace().values().stream())
                .filter(Report.PublishedRow::suppressed)
                .count();
    }

    private static List<List<Kpi>> families() throws IOException {
        var kpis = new Kpis();
        return List.copyOf(kpis.all().stream()
                .filter(kpi -> !WITHOUT_PEOPLE.contains(kpi.name()))
                .filter(kpi -> kpis.named(kpi.name(), null) == kpi)
                .collect(Collectors.groupingBy(Kpi::family))
                .values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"measure-entries", "agreement-quality"})
    void the_attack_finds_a_cell_that_is_suppressed_alone(String figure) throws IOException {
        var organisation = new OrganisationId("jc-attack-13");
        var log = new FiguresOfLog(organisation);
        log.add(RandomLogs.of(13, organisation, 40));
        var kpis = List.of(new Kpis().named(figure, null));
        var table = log.published(kpis, EnumSet.of(Grouping.MONTH), RandomLogs.DAYS.getFirst())
                .getFirst();
        var few = table.rows().stream()
                .filter(row -> Attack.isFew(row.cell().persons())
                        && Attack.isFew(row.cell().some()))
                .findFirst()
                .orElseThrow();
        assertThat(new Attack(List.of(table.hidingOnly(few))).disclosed())
                .contains(figure + " " + few.cell().at() + " numerator = "
                        + few.figure().numerator());
    }
}
