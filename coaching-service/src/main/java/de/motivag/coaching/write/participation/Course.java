package de.motivag.coaching.write.participation;

import static java.util.stream.Collectors.summingInt;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
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
 * The course of a participation (Verlauf): completed modules, entry and end. It is computed from all recorded facts and
 * does not depend on the order of recording. Events then report its changes.
 *
 * @param completed modules with enough minutes of attendance and self-study
 * @param enteredOn measure entry (Eintritt): the first attended day
 * @param end measure end (Austritt): the last attended day on completion, otherwise the exit day
 * @param notStarted present if the participation ended before any entry
 */
public record Course(
        Set<Integer> completed,
        @Nullable LocalDate enteredOn,
        @Nullable End end,
        @Nullable NotStarted notStarted) {
    public static final Course NONE = new Course(Set.of(), null, null, null);

    /** An end before entry, so that there is neither an entry nor a measure end. */
    public record NotStarted(LocalDate endedOn, EndReason reason) {}

    /**
     * The facts from which the course is computed.
     *
     * @param modules modules of the participation's version of the offer
     * @param selfStudies confirmed self-study: it completes modules, and is neither an entry nor an end
     * @param waived modules that count without their minutes
     */
    record Facts(
            Collection<Attendance> attendances,
            Collection<SelfStudy> selfStudies,
            List<OfferModule> modules,
            Set<Integer> waived,
            @Nullable EarlyEnd earlyEnd) {
        /** The minutes of a module, attended in any group or studied alone. */
        int minutes(int module) {
            int attended = attended()
                    .filter(attendance -> attendance.module() == module)
                    .collect(summingInt(Attendance::minutes));
            return attended
                    + selfStudies.stream()
                            .filter(study -> study.module() == module)
                            .collect(summingInt(SelfStudy::minutes));
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

    /** The events that report the changes from this course to the one that the facts result in. */
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

    /** An entry also removes an end without entry. */
    Course entered(@Nullable LocalDate on) {
        return new Course(completed, on, end, on == null ? notStarted : null);
    }

    Course ended(@Nullable End reported) {
        return new Course(completed, enteredOn, reported, notStarted);
    }

    Course notStarted(NotStarted reported) {
        return new Course(completed, enteredOn, end, reported);
    }
}
