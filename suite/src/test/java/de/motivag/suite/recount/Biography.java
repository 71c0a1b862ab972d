package de.motivag.suite.recount;

import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.OutcomeCaseEvent.Begun;
import de.motivag.events.outcome.OutcomeCaseEvent.Result;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationCorrected;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationWithdrawn;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationWithdrawn;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The work that one person has found, and the day of the last check.
 *
 * @param checkedOn latest day on which staff checked and found no further work
 */
public record Biography(
        ParticipantId participant,
        Collection<Integration> work,
        @Nullable LocalDate checkedOn) {
    private static final Set<IntegrationKind> COUNTING =
            Set.of(IntegrationKind.EMPLOYMENT, IntegrationKind.SELF_EMPLOYMENT, IntegrationKind.VOCATIONAL_TRAINING);

    /** @param begun null unless integrated */
    public record Reading(Result result, @Nullable Begun begun) {}

    static Biography empty(ParticipantId participant) {
        return new Biography(participant, List.of(), null);
    }

    static Biography of(List<WorkBiographyEvent> events) {
        Map<IntegrationId, Integration> work = new HashMap<>();
        var checked = new TreeSet<LocalDate>();
        for (var event : events) {
            if (event instanceof IntegrationReported e) {
                work.put(e.integration(), e.facts());
            } else if (event instanceof IntegrationCorrected e) {
                work.put(e.integration(), e.facts());
            } else if (event instanceof IntegrationWithdrawn e) {
                work.remove(e.integration());
            } else if (event instanceof NoIntegrationConfirmed e) {
                checked.add(e.checkedOn());
            } else if (event instanceof NoIntegrationWithdrawn e) {
                checked.remove(e.checkedOn());
            }
        }
        return new Biography(events.getFirst().participant(), work.values(), checked.isEmpty() ? null : checked.last());
    }

    /** The paper's reading (§ 5) of the six calendar months from the end on. */
    public Reading reading(LocalDate entered, LocalDate ended) {
        var closes = ended.plusMonths(6);
        if (any(work -> !work.startsOn().isBefore(ended) && !work.startsOn().isAfter(closes))) {
            return new Reading(Result.INTEGRATED, Begun.IN_WINDOW);
        }
        if (any(work -> !work.startsOn().isBefore(entered)
                && work.startsOn().isBefore(ended)
                && (work.endedOn() == null || !work.endedOn().isBefore(ended)))) {
            return new Reading(Result.INTEGRATED, Begun.BEFORE_END);
        }
        return new Reading(
                checkedOn != null && !checkedOn.isBefore(closes) ? Result.NOT_INTEGRATED : Result.NOT_EVIDENCED, null);
    }

    private boolean any(Predicate<Integration> wanted) {
        return work.stream().filter(one -> COUNTING.contains(one.kind())).anyMatch(wanted);
    }
}
