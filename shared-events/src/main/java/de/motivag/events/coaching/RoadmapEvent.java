package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.Retraction;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.CatalogueCode;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ObstacleId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.RoadmapId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.StepId;
import de.motivag.events.common.TopicId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Events of one person's roadmap (Fahrplan) in one participation. It begins with the first record and lives on after the
 * measure's end until it is closed. Every text is in words about the person and confidential.
 */
public sealed interface RoadmapEvent extends Event {
    RoadmapRef ref();

    @Override
    default RoadmapId stream() {
        return ref().roadmap();
    }

    @Override
    @JsonIgnore
    default ParticipantId participant() {
        return ref().participant();
    }

    /**
     * The ids at the beginning of every event of a roadmap. In JSON they are properties of the event itself.
     *
     * @param group group of the person's seat at the time of recording
     */
    record RoadmapRef(
            RoadmapId roadmap,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int offerVersion,
            @Nullable GroupId group) {
        public static RoadmapRef of(PlacementRef placement) {
            return new RoadmapRef(
                    RoadmapId.of(placement.participation()),
                    placement.participation(),
                    placement.participant(),
                    placement.referral(),
                    placement.offer(),
                    placement.offerVersion(),
                    placement.group());
        }
    }

    /**
     * A topic that the person wants to work on (Thema).
     *
     * @param topic id of the topic
     * @param support kind of support that the person needs for it, without any circumstances
     * @param text the topic in the person's words
     */
    record TopicRaised(@JsonUnwrapped RoadmapRef ref, TopicId topic, SupportKind support, Confidential<String> text)
            implements RoadmapEvent {}

    /**
     * A goal that the person has set.
     *
     * @param targetOn day until which the person wants to reach it
     * @param text the goal in the person's own words
     */
    record GoalSet(
            @JsonUnwrapped RoadmapRef ref, GoalId goal, GoalKind kind, LocalDate targetOn, Confidential<String> text)
            implements RoadmapEvent {}

    /**
     * A stumbling block (Stolperstein) that the person expects.
     *
     * @param goal goal that it concerns, if it concerns a single one
     */
    record ObstacleNamed(
            @JsonUnwrapped RoadmapRef ref,
            ObstacleId obstacle,
            @Nullable GoalId goal,
            Confidential<String> text) implements RoadmapEvent {}

    /**
     * A step of the roadmap.
     *
     * @param goal goal that the step leads to, if it leads to a single one
     * @param dueOn last day, which is a working day in the organisation's state
     */
    record StepPlanned(
            @JsonUnwrapped RoadmapRef ref,
            StepId step,
            @Nullable GoalId goal,
            LocalDate dueOn,
            StepTaker takenBy,
            Confidential<String> text)
            implements RoadmapEvent {}

    /** The group has reviewed the roadmap in that session. */
    record RoadmapReviewed(@JsonUnwrapped RoadmapRef ref, SessionId session, LocalDate reviewedOn)
            implements RoadmapEvent {}

    record StepCompleted(@JsonUnwrapped RoadmapRef ref, StepId step, LocalDate completedOn) implements RoadmapEvent {}

    /**
     * The step was not taken by its due day, or will not be.
     *
     * @param newDueOn next due day, which is a working day; null if the step is given up
     */
    record StepMissed(
            @JsonUnwrapped RoadmapRef ref,
            StepId step,
            LocalDate missedOn,
            @Nullable LocalDate newDueOn,
            Confidential<String> reason)
            implements RoadmapEvent {}

    /**
     * The person and the adviser have agreed on the roadmap (§ 15 SGB II).
     *
     * @param form code of the agreement's form, such as KOOPERATIONSPLAN
     * @param lawSince first day of the version of the law that names this form
     */
    record RoadmapAgreed(
            @JsonUnwrapped RoadmapRef ref,
            CatalogueCode form,
            LocalDate lawSince,
            LocalDate agreedOn,
            Internal<StaffId> adviser)
            implements RoadmapEvent {}

    /** The adviser has followed up the roadmap with the person (Nachhalten). */
    record RoadmapFollowedUp(@JsonUnwrapped RoadmapRef ref, LocalDate followedUpOn, Confidential<String> note)
            implements RoadmapEvent {}

    /** Nobody works on the roadmap any more. */
    record RoadmapClosed(
            @JsonUnwrapped RoadmapRef ref,
            LocalDate closedOn,
            RoadmapOutcome outcome,
            @Nullable Confidential<String> note)
            implements RoadmapEvent {}

    /** A record of the roadmap is wrong. If it is corrected, the event that follows in the same command replaces it. */
    record RoadmapEventRetracted(
            @JsonUnwrapped RoadmapRef ref, EventId event, EventName type, Confidential<String> reason)
            implements RoadmapEvent, Retraction {}

    /** The kind of support in a form that may be published, without health, family or debts. */
    enum SupportKind {
        INFORMATION,
        APPLICATION_HELP,
        QUALIFICATION,
        MOBILITY,
        EQUIPMENT,
        ADVICE_CENTRE,
        OTHER,
        NONE
    }

    /** The kind of a goal. */
    enum GoalKind {
        EMPLOYMENT,
        VOCATIONAL_TRAINING,
        QUALIFICATION,
        ORIENTATION,
        PERSONAL,
        OTHER
    }

    /** The one who takes a step. */
    enum StepTaker {
        PERSON,
        ADVISER,
        MODERATOR,
        OTHER
    }

    /** The result with which a roadmap is closed. */
    enum RoadmapOutcome {
        GOALS_REACHED,
        GOALS_PARTLY_REACHED,
        GOALS_NOT_REACHED,
        DISCONTINUED
    }
}
