package de.motivag.desk.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A positive change of a person.
 *
 * @param detail the number of the module, the step, or the kind of work; null if there is none
 */
public record Change(LocalDate day, Kind kind, @Nullable String detail) {

    public enum Kind {
        MODULE_COMPLETED,
        ROADMAP_STEP,
        PROGRESS,
        JOB_OFFER,
        JOB_OFFER_ACCEPTED,
        WORK,
        RECEIPT_ENDED
    }

    private static final Set<String> WORK = Set.of("EMPLOYMENT", "SELF_EMPLOYMENT", "VOCATIONAL_TRAINING");

    /**
     * The positive changes among these events, the latest first.
     *
     * @param recorded the earliest event first
     */
    public static List<Change> of(Collection<Recorded> recorded) {
        var retracted = Recorded.retracted(recorded);
        var history = recorded.stream()
                .filter(event -> !retracted.contains(event.id()))
                .toList();
        return Stream.of(
                        modules(history),
                        steps(history),
                        progress(history),
                        jobOffers(history),
                        work(history),
                        receipt(history))
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Change::day).reversed())
                .toList();
    }

    /** Completed modules. Their day is the last one on which the person attended the module or studied for it. */
    private static List<Change> modules(List<Recorded> history) {
        var attended = new LinkedHashMap<String, Recorded>();
        var completed = new LinkedHashMap<String, Change>();
        for (var event : history) {
            var module = event.stream() + " " + event.value("module");
            switch (event.type()) {
                case Recorded.ATTENDANCE + "Recorded", Recorded.ATTENDANCE + "Corrected" ->
                    attended.put(event.stream() + event.value("session"), event);
                case "coaching.SelfStudyConfirmed" -> attended.put(event.id(), event);
                case "coaching.ModuleCompleted" ->
                    lastDay(attended.values(), event)
                            .ifPresent(day -> completed.put(
                                    module, new Change(day, Kind.MODULE_COMPLETED, event.value("module"))));
                case "coaching.ModuleReopened" -> completed.remove(module);
                default -> {}
            }
        }
        return List.copyOf(completed.values());
    }

    private static Optional<LocalDate> lastDay(Collection<Recorded> attended, Recorded completed) {
        return attended.stream()
                .filter(event -> event.stream().equals(completed.stream())
                        && event.value("module").equals(completed.value("module"))
                        && event.number("minutes") > 0)
                .map(event -> LocalDate.parse(event.value(event.value("heldOn").isEmpty() ? "studiedOn" : "heldOn")))
                .max(Comparator.naturalOrder());
    }

    /** Completed steps of roadmaps. */
    private static List<Change> steps(List<Recorded> history) {
        return latest(history, Set.of("coaching.StepCompleted"), event -> event.stream() + event.value("step"))
                .values()
                .stream()
                .map(event -> new Change(LocalDate.parse(event.value("completedOn")), Kind.ROADMAP_STEP, null))
                .toList();
    }

    /** Steps that are higher than the one before on the same version of the ladder. */
    private static List<Change> progress(List<Recorded> history) {
        var ladders = new TreeMap<String, TreeMap<LocalDate, Integer>>();
        for (var event : history) {
            if (event.type().equals("outcome.ProgressRecorded") || event.type().equals("outcome.ProgressWithdrawn")) {
                var steps = ladders.computeIfAbsent(event.value("ladderVersion"), _ -> new TreeMap<>());
                var day = LocalDate.parse(event.value("on"));
                if (event.type().endsWith("Recorded")) {
                    steps.put(day, event.number("step"));
                } else {
                    steps.remove(day);
                }
            }
        }
        return ladders.values().stream()
                .flatMap(steps -> steps.entrySet().stream()
                        .filter(step -> isHigher(step, steps.lowerEntry(step.getKey())))
                        .map(step -> new Change(
                                step.getKey(), Kind.PROGRESS, step.getValue().toString())))
                .toList();
    }

    private static boolean isHigher(
            Map.Entry<LocalDate, Integer> step, Map.@Nullable Entry<LocalDate, Integer> before) {
        return before != null && step.getValue() > before.getValue();
    }

    /** Job offers, and the accepted ones. A corrected offer and a later answer replace the earlier ones. */
    private static List<Change> jobOffers(List<Recorded> history) {
        var offers = latest(
                history,
                Set.of(Recorded.JOB_OFFER),
                event -> event.value("first").isEmpty() ? event.id() : event.value("first"));
        var answers = latest(history, Set.of(Recorded.ANSWER), event -> event.value("jobOffer"));
        var changes = new ArrayList<Change>();
        offers.values()
                .forEach(event ->
                        changes.add(new Change(LocalDate.parse(event.value("offeredOn")), Kind.JOB_OFFER, null)));
        answers.forEach((offer, event) -> {
            if (offers.containsKey(offer) && event.value("answer").equals("ACCEPTED")) {
                changes.add(new Change(LocalDate.parse(event.value("answeredOn")), Kind.JOB_OFFER_ACCEPTED, null));
            }
        });
        return changes;
    }

    private static List<Change> work(List<Recorded> history) {
        return latest(
                        history,
                        Set.of(
                                "outcome.IntegrationReported",
                                "outcome.IntegrationCorrected",
                                "outcome.IntegrationWithdrawn"),
                        event -> event.value("integration"))
                .values()
                .stream()
                .filter(event -> !event.type().endsWith("Withdrawn"))
                .map(event -> event.data().path("facts"))
                .filter(facts -> WORK.contains(facts.path("kind").asString("")))
                .map(facts -> new Change(
                        dayOf(facts, "startsOn"), Kind.WORK, facts.path("kind").asString()))
                .toList();
    }

    private static Map<String, Recorded> latest(
            List<Recorded> history, Set<String> types, Function<Recorded, String> about) {
        return history.stream()
                .filter(event -> types.contains(event.type()))
                .collect(Collectors.toMap(about, event -> event, (_, later) -> later, LinkedHashMap::new));
    }

    /** The first days without receipt of benefits, as far as the latest report knows. */
    private static List<Change> receipt(List<Recorded> history) {
        var reports = latest(
                history, Set.of("outcome.BenefitPeriodsReported", "outcome.BenefitPeriodsWithdrawn"), Recorded::stream);
        return reports.values().stream()
                .filter(event -> event.type().endsWith("Reported"))
                .flatMap(report -> ends(report.data()))
                .map(day -> new Change(day, Kind.RECEIPT_ENDED, null))
                .toList();
    }

    private static Stream<LocalDate> ends(JsonNode report) {
        var periods = report.path("periods").valueStream().toList();
        var knownUntil = dayOf(report, "knownUntil");
        return periods.stream()
                .filter(period -> period.hasNonNull("to"))
                .map(period -> dayOf(period, "to").plusDays(1))
                .filter(day -> !day.isAfter(knownUntil))
                .filter(day -> periods.stream().noneMatch(period -> isIn(period, day)));
    }

    private static boolean isIn(JsonNode period, LocalDate day) {
        return !dayOf(period, "from").isAfter(day)
                && (!period.hasNonNull("to") || !dayOf(period, "to").isBefore(day));
    }

    private static LocalDate dayOf(JsonNode data, String property) {
        return LocalDate.parse(data.path(property).asString());
    }
}
