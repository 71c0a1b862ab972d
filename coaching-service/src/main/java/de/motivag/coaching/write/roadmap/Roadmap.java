package de.motivag.coaching.write.roadmap;

import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.GoalSet;
import de.motivag.events.coaching.RoadmapEvent.ObstacleNamed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapClosed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapEventRetracted;
import de.motivag.events.coaching.RoadmapEvent.StepCompleted;
import de.motivag.events.coaching.RoadmapEvent.StepMissed;
import de.motivag.events.coaching.RoadmapEvent.StepPlanned;
import de.motivag.events.coaching.RoadmapEvent.TopicRaised;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RoadmapId;
import de.motivag.events.common.StepId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The roadmap (Fahrplan) of one participation. A corrected entry is retracted and recorded again, so that a step may
 * follow its own completion here.
 *
 * @param records the records that stand, in the order of their recording
 */
public record Roadmap(List<RoadmapEvent> records) {
    public static final Roadmap EMPTY = new Roadmap(List.of());

    public static de.motivag.kit.decision.Stream<Roadmap> of(ParticipationId participation) {
        return new de.motivag.kit.decision.Stream<>(Roadmap.class, RoadmapId.of(participation));
    }

    public static Roadmap evolve(Roadmap state, RoadmapEvent event) {
        return event instanceof RoadmapEventRetracted
                ? state
                : new Roadmap(
                        Stream.concat(state.records.stream(), Stream.of(event)).toList());
    }

    public <E extends RoadmapEvent> Stream<E> all(Class<E> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    /** The first record of that type that matches. */
    public <E extends RoadmapEvent> Optional<E> find(Class<E> type, Predicate<E> which) {
        return all(type).filter(which).findFirst();
    }

    /** Whether the roadmap has a topic, a goal, a stumbling block or a step. */
    public boolean hasEntries() {
        return records.stream()
                .anyMatch(one -> one instanceof TopicRaised
                        || one instanceof GoalSet
                        || one instanceof ObstacleNamed
                        || one instanceof StepPlanned);
    }

    public boolean hasGoal(GoalId goal) {
        return find(GoalSet.class, one -> one.goal().equals(goal)).isPresent();
    }

    public boolean hasStep(StepId step) {
        return find(StepPlanned.class, one -> one.step().equals(step)).isPresent();
    }

    /** Whether a stumbling block or a step names the goal. */
    public boolean names(GoalId goal) {
        return find(ObstacleNamed.class, one -> goal.equals(one.goal())).isPresent()
                || find(StepPlanned.class, one -> goal.equals(one.goal())).isPresent();
    }

    public Optional<StepCompleted> completion(StepId step) {
        return find(StepCompleted.class, one -> one.step().equals(step));
    }

    /** The last time that the step was missed. */
    public Optional<StepMissed> lastMiss(StepId step) {
        return all(StepMissed.class)
                .filter(one -> one.step().equals(step))
                .reduce((one, next) -> next.missedOn().isBefore(one.missedOn()) ? one : next);
    }

    public Optional<LocalDate> closedOn() {
        return all(RoadmapClosed.class).map(RoadmapClosed::closedOn).findFirst();
    }
}
