package de.motivag.coaching.write.participation;

import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndKind;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a participation has come (Verlauf). It follows from what is recorded by then, whatever the order in which that
 * was recorded; what has changed by it is told afterwards.
 *
 * @param completed the modules whose minutes have been attended
 * @param enteredOn measure entry (Eintritt): the first attended day
 * @param end measure end (Austritt): the last attended day if nothing is left to attend, or else the exit day
 * @param notStarted if it has ended before any entry
 */
public record Course(
        Set<Integer> completed,
        @Nullable LocalDate enteredOn,
        @Nullable End end,
        @Nullable NotStarted notStarted) {
    public static final Course NONE = new Course(Set.of(), null, null, null);

    /** Neither entry nor end. */
    public record NotStarted(LocalDate endedOn, EndReason reason) {}

    /**
     * All that the course follows from.
     *
     * @param modules those of the version of the offer that the participation runs in
     * @param waived modules that count without their minutes
     */
    record Facts(
            Collection<Attendance> attendances,
            List<OfferModule> modules,
            Set<Integer> waived,
            @Nullable EarlyEnd earlyEnd) {
        /** Wherever they were attended. */
        int minutes(int module) {
            return attended()
                    .filter(attendance -> attendance.module() == module)
                    .collect(summingInt(Attendance::minutes));
        }

        boolean isCompleted(OfferModule module) {
            return minutes(module.number()) >= module.requiredMinutes();
        }

        boolean nothingIsLeft() {
            return modules.stream().allMatch(module -> isCompleted(module) || waived.contains(module.number()));
        }

        Stream<LocalDate> days() {
            return attended().map(Attendance::heldOn);
        }

        private Stream<Attendance> attended() {
            return attendances.stream().filter(Attendance::attended);
        }
    }

    static Course of(Facts facts) {
        var completed = facts.modules().stream()
                .filter(facts::isCompleted)
                .map(OfferModule::number)
                .collect(toUnmodifiableSet());
        var enteredOn = facts.days().min(Comparator.naturalOrder()).orElse(null);
        var early = facts.earlyEnd();
        if (enteredOn == null) {
            var notStarted = early == null ? null : new NotStarted(early.endedOn(), early.reason());
            return new Course(completed, null, null, notStarted);
        }
        if (facts.nothingIsLeft()) {
            var last = facts.days().max(Comparator.naturalOrder()).orElseThrow();
            return new Course(completed, enteredOn, new End(last, EndKind.COMPLETED, null), null);
        }
        var end = early == null ? null : new End(early.endedOn(), EndKind.EARLY, early.reason());
        return new Course(completed, enteredOn, end, null);
    }

    /** What has to be told of the course that follows from the facts, after this one was told last. */
    List<ParticipationEvent> changes(Facts facts, PlacementRef placement) {
        var after = of(facts);
        var events = new ArrayList<ParticipationEvent>();
        for (var module : facts.modules()) {
            var number = module.number();
            if (after.completed.contains(number) && !completed.contains(number)) {
                events.add(new ModuleCompleted(placement, number, facts.minutes(number), module.requiredMinutes()));
            }
            if (!after.completed.contains(number) && completed.contains(number)) {
                events.add(new ModuleReopened(placement, number, facts.minutes(number), module.requiredMinutes()));
            }
        }
        if (!Objects.equals(enteredOn, after.enteredOn)) {
            events.add(entry(placement, after.enteredOn));
        }
        if (!Objects.equals(end, after.end)) {
            events.add(end(placement, after.end));
        }
        if (after.notStarted != null && !after.notStarted.equals(notStarted)) {
            events.add(new ParticipationNotStarted(placement, after.notStarted.endedOn(), after.notStarted.reason()));
        }
        return events;
    }

    private ParticipationEvent entry(PlacementRef placement, @Nullable LocalDate after) {
        return enteredOn == null
                ? new MeasureEntered(placement, Objects.requireNonNull(after))
                : new MeasureEntryCorrected(placement, enteredOn, after);
    }

    private ParticipationEvent end(PlacementRef placement, @Nullable End after) {
        if (end != null) {
            return new MeasureEndCorrected(placement, end, after);
        }
        var first = Objects.requireNonNull(after);
        return new MeasureEnded(placement, first.endedOn(), first.kind(), first.reason());
    }

    Course completed(int module) {
        var more = Stream.concat(completed.stream(), Stream.of(module)).collect(toUnmodifiableSet());
        return new Course(more, enteredOn, end, notStarted);
    }

    Course reopened(int module) {
        var fewer = completed.stream().filter(number -> number != module).collect(toUnmodifiableSet());
        return new Course(fewer, enteredOn, end, notStarted);
    }

    /** An entry takes back that there was none. */
    Course entered(@Nullable LocalDate on) {
        return new Course(completed, on, end, on == null ? notStarted : null);
    }

    Course ended(@Nullable End told) {
        return new Course(completed, enteredOn, told, notStarted);
    }

    Course notStarted(NotStarted told) {
        return new Course(completed, enteredOn, end, told);
    }
}
