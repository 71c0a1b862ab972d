package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person in one run of an offer. Every event says of whom, where from and where, so that no figure has to guess. */
public sealed interface ParticipationEvent extends Event {
    PlacementRef placement();

    @Override
    default ParticipationId stream() {
        return placement().participation();
    }

    @Override
    @JsonIgnore
    default ParticipantId participant() {
        return placement().participant();
    }

    /**
     * The ids that every event of a participation begins with. Stored and published they are properties of the event.
     *
     * @param group where the person has a seat; none while waiting and after a refusal
     */
    record PlacementRef(
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int offerVersion,
            @Nullable GroupId group) {}

    /** A seat, at once or after waiting. */
    record PlacementAccepted(@JsonUnwrapped PlacementRef placement) implements ParticipationEvent {}

    record PlacementWaiting(@JsonUnwrapped PlacementRef placement) implements ParticipationEvent {}

    record PlacementRefused(@JsonUnwrapped PlacementRef placement, RefusalReason reason)
            implements ParticipationEvent {}

    /**
     * @param session the session, of the person's own group or, to make up for a missed one, of another
     * @param minutes attended minutes: the planned ones when present, said when late, 0 when not there
     */
    record AttendanceRecorded(
            @JsonUnwrapped PlacementRef placement,
            GroupId sessionGroup,
            SessionId session,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence)
            implements ParticipationEvent {}

    /** What was recorded of one session was wrong; this takes its place. */
    record AttendanceCorrected(
            @JsonUnwrapped PlacementRef placement,
            GroupId sessionGroup,
            SessionId session,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence,
            Confidential<String> reason)
            implements ParticipationEvent {}

    /**
     * @param placement with the new group, and the version of the offer that it runs in
     * @param movedOn first day in the new group
     */
    record MovedToGroup(@JsonUnwrapped PlacementRef placement, GroupId from, LocalDate movedOn)
            implements ParticipationEvent {}

    /**
     * The attended minutes of a module, wherever attended, reach those that it requires.
     *
     * @param requiredMinutes as the offer's version of the participation has it
     */
    record ModuleCompleted(@JsonUnwrapped PlacementRef placement, int module, int attendedMinutes, int requiredMinutes)
            implements ParticipationEvent {}

    /** A correction has taken minutes away, or the person is in a version that requires more. */
    record ModuleReopened(@JsonUnwrapped PlacementRef placement, int module, int attendedMinutes, int requiredMinutes)
            implements ParticipationEvent {}

    /** The module counts as completed without its minutes. */
    record ModuleWaived(
            @JsonUnwrapped PlacementRef placement, int module, LocalDate waivedOn, Confidential<String> reason)
            implements ParticipationEvent {}

    /** The module was waived by mistake: its minutes count again. */
    record ModuleWaiverRevoked(@JsonUnwrapped PlacementRef placement, int module, Confidential<String> reason)
            implements ParticipationEvent {}

    /**
     * The person leaves before the measure's end (vorzeitiger Abbruch). What it means for the measure is said by the
     * events below: nothing has ended that was never entered, and nothing early that is completed.
     *
     * @param endedOn the exit day: the last one on which the person took part or could have
     */
    record EarlyEndRecorded(
            @JsonUnwrapped PlacementRef placement,
            LocalDate endedOn,
            EndReason reason,
            @Nullable Confidential<String> note)
            implements ParticipationEvent {}

    /** The early end was recorded with a wrong day or reason; this takes its place. */
    record EarlyEndCorrected(
            @JsonUnwrapped PlacementRef placement,
            LocalDate endedOn,
            EndReason reason,
            @Nullable Confidential<String> note)
            implements ParticipationEvent {}

    /** The early end was recorded by mistake. */
    record EarlyEndRevoked(@JsonUnwrapped PlacementRef placement, Confidential<String> reason)
            implements ParticipationEvent {}

    /** Measure entry (Eintritt): the day of the first attended session of any module. */
    record MeasureEntered(@JsonUnwrapped PlacementRef placement, LocalDate enteredOn) implements ParticipationEvent {}

    /** Late recording or a correction has moved the entry, or undone it. */
    record MeasureEntryCorrected(
            @JsonUnwrapped PlacementRef placement,
            LocalDate before,
            @Nullable LocalDate after) implements ParticipationEvent {}

    /**
     * Measure end (Austritt): the last attended day on completion, the exit day on an early end.
     *
     * @param reason of an early end; none on completion
     */
    record MeasureEnded(
            @JsonUnwrapped PlacementRef placement,
            LocalDate endedOn,
            EndKind kind,
            @Nullable EndReason reason) implements ParticipationEvent {}

    /** Late recording or a correction has moved the end, changed its kind, or undone it. */
    record MeasureEndCorrected(
            @JsonUnwrapped PlacementRef placement,
            End before,
            @Nullable End after) implements ParticipationEvent {}

    /** The participation has ended before any entry: no exit, and in no quota. A late entry takes it back. */
    record ParticipationNotStarted(@JsonUnwrapped PlacementRef placement, LocalDate endedOn, EndReason reason)
            implements ParticipationEvent {}

    /** Coaches recommend (§ 4.1); the adviser decides. */
    record NextStepRecommended(
            @JsonUnwrapped PlacementRef placement,
            RecommendationId recommendation,
            RecommendationKind kind,
            @Nullable OfferId otherOffer,
            LocalDate recommendedOn,
            Confidential<String> reason)
            implements ParticipationEvent {}

    record RecommendationAccepted(
            @JsonUnwrapped PlacementRef placement,
            RecommendationId recommendation,
            RecommendationKind kind,
            @Nullable OfferId otherOffer,
            LocalDate acceptedOn)
            implements ParticipationEvent {}

    record RecommendationDeclined(
            @JsonUnwrapped PlacementRef placement,
            RecommendationId recommendation,
            RecommendationKind kind,
            LocalDate declinedOn,
            Confidential<String> reason)
            implements ParticipationEvent {}

    /** A measure entered after a recommendation (MAG, AGH, training): a second, separate kind of entry. */
    record FollowUpMeasureEntered(
            @JsonUnwrapped PlacementRef placement,
            RecommendationId recommendation,
            RecommendationKind kind,
            LocalDate enteredOn)
            implements ParticipationEvent {}

    /** A talk of one coach with one person; a contact like any other. */
    record OneToOneHeld(
            @JsonUnwrapped PlacementRef placement,
            LocalDate heldOn,
            Presence presence,
            int minutes,
            @Nullable Confidential<String> note)
            implements ParticipationEvent {}

    /** @param reason of an early end; none on completion */
    record End(LocalDate endedOn, EndKind kind, @Nullable EndReason reason) {}

    enum EndKind {
        COMPLETED,
        EARLY
    }

    /** Why somebody leaves early, as far as it may be told: nothing of health or family. */
    enum EndReason {
        EMPLOYMENT,
        VOCATIONAL_TRAINING,
        OTHER_MEASURE,
        BENEFIT_ENDED,
        MOVED_AWAY,
        UNEXCUSED_ABSENCE,
        REFERRAL_WITHDRAWN,
        PERSONAL,
        OTHER
    }

    /** The recommendations of § 4.1. */
    enum RecommendationKind {
        PRIMARY_LABOUR_MARKET,
        SECONDARY_LABOUR_MARKET,
        /** Maßnahme bei einem Arbeitgeber (MAG). */
        WORK_TRIAL,
        /** Arbeitsgelegenheit (AGH). */
        WORK_OPPORTUNITY,
        INTEGRATIVE_MEASURE,
        QUALIFICATION,
        /** Another MotivAG offer. */
        OTHER_OFFER
    }

    enum RefusalReason {
        NO_SUCH_OFFER,
        NO_SUCH_GROUP,
        GROUP_OF_ANOTHER_OFFER,
        GROUP_FULL,
        GROUP_STARTED
    }

    enum AttendanceStatus {
        PRESENT,
        /** Late or partial; says its minutes. */
        LATE,
        EXCUSED,
        ABSENT
    }

    enum Presence {
        ONLINE,
        ON_SITE
    }
}
