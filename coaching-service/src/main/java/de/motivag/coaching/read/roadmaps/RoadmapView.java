package de.motivag.coaching.read.roadmaps;

import de.motivag.coaching.write.roadmap.Roadmap;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.GoalKind;
import de.motivag.events.coaching.RoadmapEvent.GoalSet;
import de.motivag.events.coaching.RoadmapEvent.ObstacleNamed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapAgreed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapClosed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapFollowedUp;
import de.motivag.events.coaching.RoadmapEvent.RoadmapOutcome;
import de.motivag.events.coaching.RoadmapEvent.RoadmapReviewed;
import de.motivag.events.coaching.RoadmapEvent.StepCompleted;
import de.motivag.events.coaching.RoadmapEvent.StepMissed;
import de.motivag.events.coaching.RoadmapEvent.StepPlanned;
import de.motivag.events.coaching.RoadmapEvent.StepTaker;
import de.motivag.events.coaching.RoadmapEvent.SupportKind;
import de.motivag.events.coaching.RoadmapEvent.TopicRaised;
import de.motivag.events.common.CatalogueCode;
import de.motivag.events.common.GoalId;
import de.motivag.kit.eventstore.StreamLoader.Entry;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A roadmap with its texts. A text is null after the person was erased. Each entry has the id of its event, by which it is
 * corrected or retracted.
 *
 * @param steps in the order of their last days
 * @param completions records that steps were taken
 * @param misses records that steps were not taken, in the order of recording
 * @param closing null while the roadmap is open
 */
record RoadmapView(
        UUID participation,
        UUID participant,
        List<Topic> topics,
        List<Goal> goals,
        List<Obstacle> obstacles,
        List<Step> steps,
        List<Completion> completions,
        List<Miss> misses,
        List<Review> reviews,
        List<Agreement> agreements,
        List<FollowUp> followUps,
        @Nullable Closing closing) {
    /**
     * A topic that the person wants to work on.
     *
     * @param topic id of the topic
     * @param support kind of support that the person needs
     */
    record Topic(UUID topic, UUID event, @Nullable String text, SupportKind support) {}

    /**
     * A goal that the person has set.
     *
     * @param targetOn day until which the person wants to reach it
     */
    record Goal(UUID goal, UUID event, @Nullable String text, GoalKind kind, LocalDate targetOn) {}

    /**
     * A stumbling block that the person expects.
     *
     * @param goal goal that it concerns, if it concerns a single one
     */
    record Obstacle(
            UUID obstacle,
            UUID event,
            @Nullable String text,
            @Nullable UUID goal) {}

    /**
     * A step with its state.
     *
     * @param dueOn last day as planned first
     * @param movedTo last day as moved last; null unless the step was missed and got a new due day
     * @param goal goal that the step leads to, if it leads to a single one
     * @param overdue whether the step is open after its last day
     * @param completedOn null unless the step was taken
     * @param missedOn day on which it was missed last; null if never
     */
    record Step(
            UUID step,
            UUID event,
            @Nullable String text,
            LocalDate dueOn,
            @Nullable LocalDate movedTo,
            StepTaker takenBy,
            @Nullable UUID goal,
            StepState state,
            boolean overdue,
            @Nullable LocalDate completedOn,
            @Nullable LocalDate missedOn) {}

    /** The record that a step was taken. */
    record Completion(UUID event, UUID step, LocalDate completedOn) {}

    /**
     * The record that a step was not taken.
     *
     * @param reason reason in free text
     * @param newDueOn next due day; null if the step was given up
     */
    record Miss(
            UUID event,
            UUID step,
            @Nullable String reason,
            LocalDate missedOn,
            @Nullable LocalDate newDueOn) {}

    /** A review of the roadmap by the group. */
    record Review(UUID event, UUID session, LocalDate reviewedOn) {}

    /**
     * An agreement on the roadmap.
     *
     * @param form code of the agreement's form
     * @param lawSince first day of the version of the law
     * @param adviser null if lost with the database
     */
    record Agreement(
            UUID event,
            CatalogueCode form,
            LocalDate lawSince,
            LocalDate agreedOn,
            @Nullable UUID adviser) {}

    /** A follow-up by the adviser. */
    record FollowUp(
            UUID event, LocalDate followedUpOn, @Nullable String note) {}

    /** The end of the work on the roadmap. */
    record Closing(
            UUID event,
            RoadmapOutcome outcome,
            LocalDate closedOn,
            @Nullable String note) {}

    /**
     * The records of a roadmap that stand.
     *
     * @param today day by which steps are overdue
     */
    record Records(List<Entry> standing, LocalDate today) {
        RoadmapView view(UUID participation, UUID participant) {
            return new RoadmapView(
                    participation,
                    participant,
                    all(TopicRaised.class, (e, id) -> new Topic(e.topic().value(), id, open(e.text()), e.support())),
                    all(
                            GoalSet.class,
                            (e, id) -> new Goal(e.goal().value(), id, open(e.text()), e.kind(), e.targetOn())),
                    all(
                            ObstacleNamed.class,
                            (e, id) -> new Obstacle(e.obstacle().value(), id, open(e.text()), goal(e.goal()))),
                    all(StepPlanned.class, this::step).stream()
                            .sorted(Comparator.comparing(
                                    step -> step.movedTo() == null ? step.dueOn() : step.movedTo()))
                            .toList(),
                    all(
                            StepCompleted.class,
                            (e, id) -> new Completion(id, e.step().value(), e.completedOn())),
                    all(
                            StepMissed.class,
                            (e, id) -> new Miss(id, e.step().value(), open(e.reason()), e.missedOn(), e.newDueOn())),
                    all(
                            RoadmapReviewed.class,
                            (e, id) -> new Review(id, e.session().value(), e.reviewedOn())),
                    all(RoadmapAgreed.class, Records::agreement),
                    all(RoadmapFollowedUp.class, (e, id) -> new FollowUp(id, e.followedUpOn(), open(e.note()))),
                    all(RoadmapClosed.class, (e, id) -> new Closing(id, e.outcome(), e.closedOn(), open(e.note())))
                            .stream()
                            .findFirst()
                            .orElse(null));
        }

        private <E extends RoadmapEvent, V> List<V> all(Class<E> type, BiFunction<E, UUID, V> view) {
            return entries(type)
                    .map(entry -> view.apply(
                            type.cast(entry.event()), entry.recorded().id()))
                    .toList();
        }

        private Stream<Entry> entries(Class<? extends RoadmapEvent> type) {
            return standing.stream().filter(entry -> type.isInstance(entry.event()));
        }

        private Step step(StepPlanned planned, UUID event) {
            var roadmap = new Roadmap(
                    standing.stream().map(entry -> (RoadmapEvent) entry.event()).toList());
            var missed = roadmap.lastMiss(planned.step()).orElse(null);
            var movedTo = missed == null ? null : missed.newDueOn();
            var completedOn = roadmap.completion(planned.step())
                    .map(StepCompleted::completedOn)
                    .orElse(null);
            var state = completedOn != null
                    ? StepState.DONE
                    : missed != null && movedTo == null ? StepState.MISSED : StepState.OPEN;
            return new Step(
                    planned.step().value(),
                    event,
                    open(planned.text()),
                    planned.dueOn(),
                    movedTo,
                    planned.takenBy(),
                    goal(planned.goal()),
                    state,
                    state == StepState.OPEN && (movedTo == null ? planned.dueOn() : movedTo).isBefore(today),
                    completedOn,
                    missed == null ? null : missed.missedOn());
        }

        private static Agreement agreement(RoadmapAgreed e, UUID event) {
            var adviser = e.adviser().orNull();
            return new Agreement(event, e.form(), e.lawSince(), e.agreedOn(), adviser == null ? null : adviser.value());
        }

        private static @Nullable UUID goal(@Nullable GoalId goal) {
            return goal == null ? null : goal.value();
        }

        private static @Nullable String open(@Nullable Confidential<String> text) {
            return text instanceof Confidential.Open<String>(var value) ? value : null;
        }
    }
}
