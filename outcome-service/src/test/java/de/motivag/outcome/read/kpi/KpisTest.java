package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.FigureName;
import de.motivag.events.outcome.ReportEvent.Dimension;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.outcome.OutcomeRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KpisTest {
    private static final String WAITING = """
            -- number: 14
            -- title.de: Wartezeit
            -- title.en: Waiting time
            -- unit.de: Tage
            -- unit.en: days
            -- text.de: Tage: von der Zuweisung bis zum Eintritt
            -- text.en: Days = referral to entry
            -- aggregate: median
            -- months: 6 of 3, 6, 12
            -- include: spans.1
            -- among: entries, referrals
            -- exclusion.TOO_LATE.de: Zu spät
            -- exclusion.TOO_LATE.en: Too late

            select 1""";

    /** The expression that yields the exclusion of a case, in the definition or the shared window. */
    private static final Pattern EXCLUSION =
            Pattern.compile("\\bcase\\b(?:(?!\\bcase\\b)[\\s\\S])*?\\bend\\)?\\s+as\\s+(?:exclusion|open)\\b");

    private static final Pattern WINDOW = Pattern.compile("\\bopen\\b[^\\n]*(?:\\n +when[^\\n]*)* as exclusion");
    private static final Pattern CODE = Pattern.compile("(?:then|else) '(\\w+)'");

    @Test
    void a_definition_has_the_name_of_its_file_and_texts_in_both_languages() {
        var kpi = Kpi.parse("waiting-time.2.sql", WAITING, Map.of("spans.1", "spans as (select 2)"));
        assertThat(kpi.name()).isEqualTo("waiting-time");
        assertThat(kpi.version()).isEqualTo(2);
        assertThat(kpi.number()).isEqualTo(14);
        assertThat(kpi.text().in(Locale.GERMAN)).isEqualTo("Tage: von der Zuweisung bis zum Eintritt");
        assertThat(kpi.text().in(Locale.ENGLISH)).isEqualTo("Days = referral to entry");
        assertThat(kpi.aggregate()).isEqualTo(Kpi.Aggregate.MEDIAN);
        assertThat(kpi.months()).isEqualTo(new Kpi.Months(6, List.of(3, 6, 12)));
        assertThat(kpi.among()).containsExactly("entries", "referrals");
        assertThat(kpi.family()).isEqualTo("referrals");
        assertThat(kpi.shared()).containsExactly("spans as (select 2)");
        assertThat(kpi.exclusions()).containsExactly(Map.entry("TOO_LATE", new Kpi.Text("Zu spät", "Too late")));
    }

    @Test
    void included_sql_is_part_of_the_hash() {
        assertThat(Kpi.parse("waiting-time.2.sql", WAITING, Map.of("spans.1", "a"))
                        .hash())
                .isNotEqualTo(Kpi.parse("waiting-time.2.sql", WAITING, Map.of("spans.1", "b"))
                        .hash());
    }

    @Test
    void a_definition_without_a_text_is_refused_at_the_start() {
        assertThatThrownBy(() -> Kpi.parse("waiting-time.1.sql", "-- number: 14\nselect 1", Map.of()))
                .hasMessageContaining("waiting-time.1.sql lacks the header title.de");
        assertThatThrownBy(() -> Kpi.parse("Waiting time.sql", "", Map.of()))
                .hasMessageContaining("<name>.<version>.sql");
        assertThatThrownBy(() -> Kpi.parse("waiting-time.2.sql", WAITING, Map.of()))
                .hasMessageContaining("includes spans.1");
    }

    @Test
    void every_exclusion_of_a_definition_has_a_text_and_every_text_an_exclusion() throws Exception {
        for (var kpi : new Kpis().all()) {
            var sql = kpi.sql() + (WINDOW.matcher(kpi.sql()).find() ? String.join("", kpi.shared()) : "");
            var codes = EXCLUSION
                    .matcher(sql)
                    .results()
                    .flatMap(one -> CODE.matcher(one.group()).results())
                    .map(code -> code.group(1))
                    .collect(Collectors.toSet());
            assertThat(kpi.exclusions().keySet()).as(kpi.name()).isEqualTo(codes);
        }
    }

    @Test
    void every_figure_of_ended_participations_names_the_figures_that_include_it() throws Exception {
        var kpis = new Kpis();
        for (var kpi : kpis.all()) {
            if (kpi.sql().contains("ended_on as on_day")) {
                assertThat(kpi.family()).as(kpi.name()).isEqualTo("exits");
            }
            if (!kpi.among().isEmpty()) {
                var narrowest = kpis.named(kpi.among().getFirst(), null);
                assertThat(kpi.among().subList(1, kpi.among().size()))
                        .as(kpi.name())
                        .isEqualTo(narrowest.among());
            }
        }
    }

    @Test
    void each_figure_has_a_name_for_goals_and_each_name_a_definition() throws Exception {
        assertThat(new Kpis()
                        .all().stream()
                                .map(Kpi::name)
                                .filter(name -> !name.equals("talks-reached"))
                                .distinct())
                .containsExactlyElementsOf(Arrays.stream(FigureName.values())
                        .map(FigureName::toString)
                        .toList());
    }

    @Test
    void figures_can_be_grouped_by_each_dimension_of_a_report() {
        assertThat(Arrays.stream(Grouping.values()).map(Grouping::label))
                .containsExactlyElementsOf(Arrays.stream(Dimension.values())
                        .map(Dimension::toString)
                        .toList());
    }

    @Test
    void an_unknown_figure_or_version_is_refused_with_the_known_ones() throws Exception {
        var kpis = new Kpis();
        assertThatThrownBy(() -> kpis.named("happiness", null)).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
            assertThat(refusal.rule()).isEqualTo(OutcomeRule.NO_SUCH_KPI);
            assertThat(refusal.allowed()).startsWith("measure-entries", "contact-density");
        });
        assertThatThrownBy(() -> kpis.named("in-insured-work-on-the-day", 3))
                .isInstanceOfSatisfying(
                        RuleViolated.class,
                        refusal -> assertThat(refusal.allowed()).containsExactly("1", "2"));
        assertThat(kpis.named("in-insured-work-on-the-day", null).version()).isEqualTo(2);
        assertThat(kpis.named("in-insured-work-on-the-day", 1).version()).isEqualTo(1);
    }
}
