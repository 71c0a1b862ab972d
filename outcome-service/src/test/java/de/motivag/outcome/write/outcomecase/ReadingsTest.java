package de.motivag.outcome.write.outcomecase;

import static de.motivag.outcome.Example.AYLA;
import static de.motivag.outcome.Example.BIOGRAPHY;
import static de.motivag.outcome.Example.work;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.outcome.Cases;
import de.motivag.outcome.write.workbiography.WorkBiography;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingsTest {
    private static final Map<String, IntegrationKind> KINDS = Map.of(
            "work", IntegrationKind.EMPLOYMENT,
            "self", IntegrationKind.SELF_EMPLOYMENT,
            "training", IntegrationKind.VOCATIONAL_TRAINING,
            "secondary", IntegrationKind.SECONDARY_LABOUR_MARKET,
            "agh", IntegrationKind.WORK_OPPORTUNITY,
            "mag", IntegrationKind.WORK_TRIAL);

    static List<List<String>> cases() {
        return Cases.in("readings.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_known_facts_are_evaluated_as_in_the_table(List<String> row) {
        var end = LocalDate.parse(row.get(1));
        var dayAfter = Window.after(end).closesOn().plusDays(1);
        var read = Readings.of(LocalDate.parse(row.get(0)), end, biography(row.get(2)), dayAfter)
                .orElseThrow();
        var begun = read.begun();
        assertThat(List.of(
                        read.result().name(),
                        begun == null ? "-" : begun.name(),
                        read.insuredOnTheDay().name(),
                        read.progress().name(),
                        read.receiptEnded().name()))
                .isEqualTo(row.subList(3, 8));
        assertThat(read.evidence() != null).isEqualTo(begun != null);
        assertThat(read.closedOn()).isEqualTo(Window.after(end).closesOn());
    }

    @Test
    void there_is_no_evaluation_before_the_window_has_closed() {
        var end = LocalDate.of(2026, 2, 27);
        var entry = LocalDate.of(2026, 1, 19);
        var known = biography("work 2026-03-02");
        assertThat(Readings.of(entry, end, known, LocalDate.of(2026, 8, 27))).isEmpty();
        assertThat(Readings.of(entry, end, known, LocalDate.of(2026, 8, 28))).isPresent();
    }

    @Test
    void the_earliest_start_inside_the_window_is_the_evidence() {
        var known = biography("work 2026-02-01; work 2026-06-01; self 2026-03-02; agh 2026-02-28");
        var read = Readings.of(LocalDate.of(2026, 1, 19), LocalDate.of(2026, 2, 27), known, LocalDate.of(2026, 9, 1))
                .orElseThrow();
        assertThat(read.evidence()).isEqualTo(new IntegrationId(new UUID(9, 2)));
    }

    /** Each part is one event. The integrations are numbered from 0. */
    private static WorkBiography biography(String known) {
        var state = WorkBiography.EMPTY;
        var parts = known.isEmpty() ? List.<String>of() : List.of(known.split("; "));
        for (int i = 0; i < parts.size(); i++) {
            for (var event : events(parts.get(i).split(" "), new IntegrationId(new UUID(9, i)))) {
                state = WorkBiography.evolve(state, event);
            }
        }
        return state;
    }

    private static List<WorkBiographyEvent> events(String[] said, IntegrationId integration) {
        var last = said[said.length - 1];
        return switch (said[0]) {
            case "check" -> List.of(new NoIntegrationConfirmed(BIOGRAPHY, AYLA, LocalDate.parse(last)));
            case "step" -> List.of(progress(1, said));
            case "other" -> List.of(progress(2, said));
            case "benefits" -> List.of(benefits(said));
            case "uninsured" -> List.of(integration(integration, said[1], last, false));
            case "withdrawn" ->
                List.of(
                        integration(integration, said[1], last, true),
                        new IntegrationWithdrawn(BIOGRAPHY, AYLA, integration, Confidential.of("a mistake")));
            default -> List.of(integration(integration, said[0], last, true));
        };
    }

    private static ProgressRecorded progress(int ladder, String[] said) {
        return new ProgressRecorded(BIOGRAPHY, AYLA, ladder, Integer.parseInt(said[1]), LocalDate.parse(said[2]));
    }

    private static BenefitPeriodsReported benefits(String[] said) {
        var periods = new ArrayList<BenefitPeriod>();
        Arrays.stream(said)
                .skip(3)
                .forEach(period -> periods.add(new BenefitPeriod(LocalDate.parse(from(period)), day(to(period)))));
        return new BenefitPeriodsReported(BIOGRAPHY, AYLA, LocalDate.parse(said[2]), periods);
    }

    private static IntegrationReported integration(
            IntegrationId integration, String kind, String days, boolean insured) {
        var facts = work(Objects.requireNonNull(KINDS.get(kind)), from(days), to(days), insured);
        return new IntegrationReported(BIOGRAPHY, AYLA, integration, facts, null);
    }

    private static String from(String days) {
        return days.substring(0, 10);
    }

    private static @Nullable String to(String days) {
        return days.length() > 12 ? days.substring(12) : null;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
