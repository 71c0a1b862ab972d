package de.motivag.outcome.write.workbiography;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_INTEGRATION;

import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressRecorded;
import de.motivag.events.outcome.WorkBiographyEvent.ProgressWithdrawn;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.outcome.OutcomeRule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The recorded work of one person (Erwerbsbiografie). It belongs to the person and is independent of any case: one job
 * is reported once and may count in two windows.
 *
 * @param integrations in the order of their reports, withdrawn ones included
 * @param progress steps by version of the ladder and by day; the later record of two steps on one day counts
 * @param benefits the latest report
 * @param checks the days on which staff confirmed that no further integration exists
 */
public record WorkBiography(
        Map<IntegrationId, Reported> integrations,
        SortedMap<Integer, SortedMap<LocalDate, Integer>> progress,
        @Nullable Benefits benefits,
        SortedSet<LocalDate> checks) {
    public static final WorkBiography EMPTY =
            new WorkBiography(Map.of(), Collections.emptySortedMap(), null, Collections.emptySortedSet());

    /** @param withdrawn whether it was reported by mistake */
    public record Reported(Integration facts, @Nullable Confidential<String> note, boolean withdrawn) {}

    public record Benefits(LocalDate knownUntil, List<BenefitPeriod> periods) {}

    /** The stream id of the person's biography. */
    public static WorkBiographyId of(ParticipantId participant) {
        return new WorkBiographyId(Id.derived(participant.value(), "work-biography"));
    }

    public static WorkBiography evolve(WorkBiography state, WorkBiographyEvent event) {
        return switch (event) {
            case IntegrationReported e -> state.with(e.integration(), new Reported(e.facts(), e.note(), false));
            case IntegrationCorrected e -> state.with(e.integration(), new Reported(e.facts(), e.note(), false));
            case IntegrationWithdrawn e -> {
                var reported = state.reported(e.integration());
                yield state.with(e.integration(), new Reported(reported.facts, reported.note, true));
            }
            case ProgressRecorded e -> state.with(e.ladderVersion(), steps -> steps.put(e.on(), e.step()));
            case ProgressWithdrawn e -> state.with(e.ladderVersion(), steps -> steps.remove(e.on()));
            case BenefitPeriodsReported e ->
                new WorkBiography(
                        state.integrations, state.progress, new Benefits(e.knownUntil(), e.periods()), state.checks);
            case BenefitPeriodsWithdrawn _ -> new WorkBiography(state.integrations, state.progress, null, state.checks);
            case NoIntegrationConfirmed e -> state.with(checks -> checks.add(e.checkedOn()));
            case NoIntegrationWithdrawn e -> state.with(checks -> checks.remove(e.checkedOn()));
        };
    }

    /** @throws RuleViolated if nothing was reported under that id */
    public Reported reported(IntegrationId integration) {
        var reported = integrations.get(integration);
        OutcomeRule.require(reported != null, NO_SUCH_INTEGRATION);
        return Objects.requireNonNull(reported);
    }

    /** The day of the latest check. */
    public @Nullable LocalDate checkedOn() {
        return checks.isEmpty() ? null : checks.last();
    }

    /** Whether staff checked on that day or later. */
    public boolean checked(LocalDate day) {
        return !checks.tailSet(day).isEmpty();
    }

    /** The steps of a version of the ladder, by day. */
    public SortedMap<LocalDate, Integer> steps(int ladderVersion) {
        return progress.getOrDefault(ladderVersion, Collections.emptySortedMap());
    }

    private WorkBiography with(IntegrationId integration, Reported reported) {
        var more = new LinkedHashMap<>(integrations);
        more.put(integration, reported);
        return new WorkBiography(Collections.unmodifiableMap(more), progress, benefits, checks);
    }

    private WorkBiography with(int ladderVersion, Consumer<SortedMap<LocalDate, Integer>> change) {
        var steps = new TreeMap<>(steps(ladderVersion));
        change.accept(steps);
        var more = new TreeMap<>(progress);
        more.put(ladderVersion, Collections.unmodifiableSortedMap(steps));
        return new WorkBiography(integrations, Collections.unmodifiableSortedMap(more), benefits, checks);
    }

    private WorkBiography with(Consumer<SortedSet<LocalDate>> change) {
        var more = new TreeSet<>(checks);
        change.accept(more);
        return new WorkBiography(integrations, progress, benefits, Collections.unmodifiableSortedSet(more));
    }
}
