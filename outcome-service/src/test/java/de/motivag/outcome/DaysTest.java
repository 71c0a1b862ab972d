package de.motivag.outcome;

import static de.motivag.kit.decision.DayRule.LONG_BEFORE_APPLICATION;
import static de.motivag.kit.decision.DayRule.TOO_LONG_AGO;
import static de.motivag.outcome.Example.AYLA;
import static de.motivag.outcome.Example.JOB;
import static de.motivag.outcome.Example.NOTE;
import static de.motivag.outcome.Example.given;
import static de.motivag.outcome.OutcomeRule.BEFORE_FIRST_BENEFITS;
import static de.motivag.outcome.OutcomeRule.TOO_FAR_AHEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.motivag.events.Sha256;
import de.motivag.events.outcome.ReportId;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.web.Post;
import de.motivag.outcome.write.report.FrozenFigures;
import de.motivag.outcome.write.report.publishreport.PublishReport;
import de.motivag.outcome.write.workbiography.IntegrationFacts;
import de.motivag.outcome.write.workbiography.ParticipantReplica;
import de.motivag.outcome.write.workbiography.confirmnointegration.ConfirmNoIntegration;
import de.motivag.outcome.write.workbiography.correctintegration.CorrectIntegration;
import de.motivag.outcome.write.workbiography.recordprogress.RecordProgress;
import de.motivag.outcome.write.workbiography.reportbenefitperiods.ReportBenefitPeriods;
import de.motivag.outcome.write.workbiography.reportintegration.ReportIntegration;
import de.motivag.outcome.write.workbiography.withdrawbenefitperiods.WithdrawBenefitPeriods;
import de.motivag.outcome.write.workbiography.withdrawnointegration.WithdrawNoIntegration;
import de.motivag.outcome.write.workbiography.withdrawprogress.WithdrawProgress;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The bounds of every day that a command of this service takes. Today is 1 September 2026. */
class DaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    /** A command with the given day in one place, by the command and the place of the day. */
    private static final Map<String, Function<LocalDate, Command>> DAYS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "ReportIntegration.facts.startsOn", day -> new ReportIntegration(AYLA, JOB, work(day, null), NOTE)),
            Map.entry(
                    "ReportIntegration.facts.endedOn",
                    day -> new ReportIntegration(AYLA, JOB, work(LocalDate.of(2026, 1, 5), day), NOTE)),
            Map.entry(
                    "CorrectIntegration.facts.startsOn",
                    day -> new CorrectIntegration(AYLA, JOB, work(day, null), NOTE)),
            Map.entry(
                    "CorrectIntegration.facts.endedOn",
                    day -> new CorrectIntegration(AYLA, JOB, work(LocalDate.of(2026, 1, 5), day), NOTE)),
            Map.entry("RecordProgress.on", day -> new RecordProgress(AYLA, 1, 3, day)),
            Map.entry("ConfirmNoIntegration.checkedOn", day -> new ConfirmNoIntegration(AYLA, day)),
            Map.entry("ReportBenefitPeriods.knownUntil", day -> new ReportBenefitPeriods(AYLA, day, List.of())),
            Map.entry("ReportBenefitPeriods.periods.from", day -> periods(day, null)),
            Map.entry("ReportBenefitPeriods.periods.to", day -> periods(LocalDate.of(2024, 1, 1), day)),
            Map.entry("WithdrawProgress.on", day -> new WithdrawProgress(AYLA, 1, day, NOTE)),
            Map.entry("WithdrawNoIntegration.checkedOn", day -> new WithdrawNoIntegration(AYLA, day, NOTE)),
            Map.entry("WithdrawBenefitPeriods.knownUntil", day -> new WithdrawBenefitPeriods(AYLA, day, NOTE)),
            Map.entry(
                    "PublishReport.asKnownOn",
                    day -> new PublishReport(
                            new ReportId(new UUID(7, 1)), List.of("exits"), "2026-01", "2026-03", null, day))));

    @Test
    void every_day_of_every_command_is_listed_here() {
        var listed = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("de.motivag.outcome")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Post.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> days(type.getSimpleName(), type))
                        .toList();
        assertThat(listed).hasSizeGreaterThan(5).containsExactlyInAnyOrderElementsOf(DAYS.keySet());
    }

    private static Stream<String> days(String at, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> days(at, component));
    }

    private static Stream<String> days(String at, RecordComponent component) {
        var place = at + "." + component.getName();
        var type = element(component.getGenericType());
        if (type == LocalDate.class) {
            return Stream.of(place);
        }
        return type instanceof Class<?> nested
                        && nested.isRecord()
                        && nested.getPackageName().startsWith("de.motivag")
                ? days(place, nested)
                : Stream.empty();
    }

    private static Type element(Type type) {
        return type instanceof ParameterizedType list && list.getRawType() == List.class
                ? list.getActualTypeArguments()[0]
                : type;
    }

    @Test
    void no_command_accepts_1900_or_2199() {
        DAYS.forEach((place, command) -> {
            for (var day : List.of(LocalDate.of(1900, 1, 1), LocalDate.of(2199, 1, 1))) {
                assertThatThrownBy(() -> decide(command.apply(day), null))
                        .as("%s %s", place, day)
                        .isInstanceOf(RuleViolated.class);
            }
        });
    }

    @Test
    void the_bounds_of_work_are_a_working_life_and_the_length_of_a_fixed_term() {
        var start = DAYS.get("ReportIntegration.facts.startsOn");
        accepts(start, TODAY.minusYears(60), null);
        refuses(start, TODAY.minusYears(60).minusDays(1), null, TOO_LONG_AGO, "#/facts/startsOn");
        var end = DAYS.get("CorrectIntegration.facts.endedOn");
        accepts(end, TODAY.plusYears(10), null);
        refuses(end, TODAY.plusYears(10).plusDays(1), null, TOO_FAR_AHEAD, "#/facts/endedOn");
    }

    @Test
    void benefits_begin_with_the_sgb_ii() {
        var from = DAYS.get("ReportBenefitPeriods.periods.from");
        accepts(from, LocalDate.of(2005, 1, 1), null);
        refuses(from, LocalDate.of(2004, 12, 31), null, BEFORE_FIRST_BENEFITS, "#/periods/0/from");
    }

    @Test
    void a_step_or_a_check_is_at_most_a_year_before_the_first_application() {
        var applied = LocalDate.of(2026, 3, 31);
        for (var place : Map.of("RecordProgress.on", "#/on", "ConfirmNoIntegration.checkedOn", "#/checkedOn")
                .entrySet()) {
            var command = DAYS.get(place.getKey());
            accepts(command, LocalDate.of(2025, 3, 31), applied);
            refuses(command, LocalDate.of(2025, 3, 30), applied, LONG_BEFORE_APPLICATION, place.getValue());
            accepts(command, TODAY.minusYears(10), null);
            refuses(command, TODAY.minusYears(10).minusDays(1), null, TOO_LONG_AGO, place.getValue());
        }
    }

    private static void accepts(
            @Nullable Function<LocalDate, Command> command, LocalDate day, @Nullable LocalDate applied) {
        assertThatCode(() -> decide(command.apply(day), applied))
                .as(day.toString())
                .doesNotThrowAnyException();
    }

    private static void refuses(
            @Nullable Function<LocalDate, Command> command,
            LocalDate day,
            @Nullable LocalDate applied,
            Rule rule,
            String pointer) {
        assertThatThrownBy(() -> decide(command.apply(day), applied))
                .isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(rule);
                    assertThat(refusal.pointer()).isEqualTo(pointer);
                });
    }

    /** Decides after one reported job, so that it can be corrected. */
    private static void decide(Command command, @Nullable LocalDate applied) {
        var scenario = given().knowing(ParticipantReplica.class, new ParticipantReplica(true, applied))
                .knowing(FrozenFigures.class, new FrozenFigures.Computed(List.of(), new Sha256("0".repeat(64)), "{}"));
        (command instanceof CorrectIntegration ? scenario.and(Example.reported(Example.work("2026-03-02"))) : scenario)
                .decides(command);
    }

    private static IntegrationFacts work(LocalDate starts, @Nullable LocalDate ended) {
        return new IntegrationFacts(
                IntegrationKind.EMPLOYMENT, starts, ended, null, true, true, false, FoundThrough.SELF);
    }

    private static ReportBenefitPeriods periods(LocalDate from, @Nullable LocalDate to) {
        return new ReportBenefitPeriods(AYLA, LocalDate.of(2026, 8, 31), List.of(new BenefitPeriod(from, to)));
    }
}
