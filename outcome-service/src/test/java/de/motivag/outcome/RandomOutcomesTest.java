package de.motivag.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.eventstore.ViewRebuild;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Figures and cases of random histories, compared with a recount. */
class RandomOutcomesTest extends OutcomeServiceTesting {
    @Test
    void figures_and_cases_equal_a_recount_of_random_histories() throws Exception {
        var organisation = new OrganisationId("jc-random");
        var random = new Random(20260220);
        var histories = new ArrayList<RandomHistory>();
        for (int i = 0; i < 30; i++) {
            var person = new ParticipantId(Id.next());
            registered(organisation, person);
            for (int runs = 1 + random.nextInt(2); runs > 0; runs--) {
                histories.add(new RandomHistory(random, person));
            }
        }
        var open = new ArrayList<>(histories);
        while (!open.isEmpty()) {
            var history = open.get(random.nextInt(open.size()));
            if (random.nextInt(4) == 0) {
                var context = CommandContext.due(organisation, "test");
                service.getBean(Commands.class).carryOut(history.evidence(), context);
            }
            if (random.nextInt(20) == 0) {
                due("2026-11-20", organisation).forEach(OutcomeServiceTesting::carryOut);
            }
            if (history.isOver()) {
                open.remove(history);
            } else {
                happens(organisation, history.next(), history.said() - 1);
            }
        }
        due("2026-11-20", organisation).forEach(OutcomeServiceTesting::carryOut);

        var biographies = new HashMap<ParticipantId, WorkBiography>();
        histories.forEach(history -> biographies.put(history.person(), biography(history.person(), organisation)));
        var recount = new Recount(
                histories.stream().map(RandomHistory::ended).toList(), biographies, LocalDate.of(2026, 11, 20));
        await().untilAsserted(() -> {
            for (var figure : recount.figures().entrySet()) {
                assertThat(asked(figure.getKey(), "jc-random"))
                        .as(figure.getKey())
                        .isEqualTo(figure.getValue());
            }
        });
        await().untilAsserted(() -> {
            assertThat(evaluated("result = 'INTEGRATED'", "true", organisation))
                    .isEqualTo(recount.figures().get("integration-quota"));
            assertThat(evaluated("insured_on_the_day = 'YES'", "true", organisation))
                    .isEqualTo(recount.figures().get("in-insured-work-on-the-day"));
            assertThat(evaluated("result = 'INTEGRATED'", "result <> 'NOT_EVIDENCED'", organisation))
                    .isEqualTo(recount.figures().get("integration-quota-evidenced"));
        });
        assertThat(recount.figures().get("integration-quota")).hasSizeGreaterThan(5);

        for (var view : List.of("outcome-cases", "integrations")) {
            var projection = service.getBeanProvider(Projection.class).stream()
                    .filter(one -> one.view().equals(view))
                    .findFirst()
                    .orElseThrow();
            for (var table : ((Projection<?>) projection).tables()) {
                var live = rows("select cast(t as text) from " + table + " t order by 1", organisation);
                try (var run =
                        service.getBean(ViewRebuild.class).begin(projection).orElseThrow()) {
                    run.carryOut();
                }
                assertThat(rows("select cast(t as text) from " + table + " t order by 1", organisation))
                        .isEqualTo(live)
                        .isNotEmpty();
            }
        }
    }

    private static WorkBiography biography(ParticipantId person, OrganisationId organisation) {
        var entries = TenantContext.within(
                organisation,
                () -> inTransaction(() -> service.getBean(StreamLoader.class).read(WorkBiography.of(person))));
        var biography = WorkBiography.EMPTY;
        for (var entry : entries) {
            biography = WorkBiography.evolve(biography, (WorkBiographyEvent) entry.event());
        }
        return biography;
    }

    private static SortedMap<YearMonth, String> asked(String figure, String organisation) throws Exception {
        var answer = get("analyst_" + organisation, "/kpis/" + figure + "?from=2025-01&to=2026-11&by=month");
        var figures = new TreeMap<YearMonth, String>();
        answer.body().get("rows").forEach(row -> {
            var numerator = row.get("numerator").decimalValue().toBigInteger().toString();
            var denominator = row.has("denominator")
                    ? "/" + row.get("denominator").decimalValue().toBigInteger()
                    : "";
            figures.put(YearMonth.parse(row.get("month").stringValue()), numerator + denominator);
        });
        return figures;
    }

    private static SortedMap<YearMonth, String> evaluated(String counted, String of, OrganisationId organisation) {
        var figures = new TreeMap<YearMonth, String>();
        rows("""
                        select to_char(ended_on, 'YYYY-MM') || ' ' || count(*) filter (where %s) || '/' || count(*)
                        from outcome_case where state = 'EVALUATED' and %s group by to_char(ended_on, 'YYYY-MM')""".formatted(counted, of), organisation)
                .forEach(row -> figures.put(YearMonth.parse(row.split(" ")[0]), row.split(" ")[1]));
        return figures;
    }
}
