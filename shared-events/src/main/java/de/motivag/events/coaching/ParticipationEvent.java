package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.PlainRecord;
import de.motivag.events.Retraction;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.RefusalReason;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.WaitingCause;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Events of one person's participation in one run of an offer. Every event contains all ids of the placement, so that
 * figures need no further data.
 */
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
     * The ids at the beginning of every event of a participation. In JSON they are properties of the event itself.
     *
     * @param group group of the person's seat; null while waiting and after a refusal
     */
    record PlacementRef(
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int offerVersion,
            @Nullable GroupId group) {}

    /**
     * The person has a seat, immediately or after waiting.
     *
     * @param appliedOn day of the application, as known when the seat was requested
     */
    record PlacementAccepted(@JsonUnwrapped PlacementRef placement, LocalDate appliedOn)
            implements ParticipationEvent {}

    /**
     * The person waits for a seat: after the request, or because their group was cancelled before they attended it.
     *
     * @param appliedOn day of the application, as known when the seat was requested
     */
    record PlacementWaiting(@JsonUnwrapped PlacementRef placement, LocalDate appliedOn, WaitingCause cause)
            implements ParticipationEvent {}

    /** The day of the application was corrected in the referral. */
    record ApplicationDayApplied(@JsonUnwrapped PlacementRef placement, LocalDate appliedOn)
            implements ParticipationEvent {}

    /**
     * The referral was withdrawn after the participation had ended. An early end of it can no longer be revoked.
     *
     * @param withdrawnOn day of the withdrawal
     */
    record WithdrawalApplied(@JsonUnwrapped PlacementRef placement, LocalDate withdrawnOn)
            implements ParticipationEvent {}

    /** The withdrawal of the referral was taken back. */
    record WithdrawalRevoked(@JsonUnwrapped PlacementRef placement) implements ParticipationEvent {}

    /**
     * The person got the seat although sessions collide with another group of theirs, or with their possible times.
     *
     * @param other group with sessions at the same time; null if there is none
     * @param outsidePossibleTimes whether a session is outside of the times at which the person can attend
     */
    record CollisionAccepted(
            @JsonUnwrapped PlacementRef placement,
            @Nullable GroupId other,
            boolean outsidePossibleTimes,
            Confidential<String> reason)
            implements ParticipationEvent, PlainRecord {}

    record PlacementRefused(@JsonUnwrapped PlacementRef placement, RefusalReason reason)
            implements ParticipationEvent {}

    /** The events that state the attendance of a session: the first record, and corrections of it. */
    interface AttendanceEvent {
        PlacementRef placement();

        GroupId sessionGroup();

        SessionId session();

        int module();

        LocalDate heldOn();

        AttendanceStatus status();

        int minutes();

        Presence presence();

        @Nullable
        Confidential<AbsenceReason> absence();
    }

    /**
     * @param session session of the person's own group, or of another one to make up for a missed session
     * @param minutes attended minutes: the planned ones if present, as recorded if late, 0 if absent
     * @param absence reason of an absence, if known
     */
    record AttendanceRecorded(
            @JsonUnwrapped PlacementRef placement,
            GroupId sessionGroup,
            SessionId session,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence,
            @Nullable Confidential<AbsenceReason> absence)
            implements ParticipationEvent, AttendanceEvent {}

    /** The recorded attendance was wrong and is replaced by this one. */
    record AttendanceCorrected(
            @JsonUnwrapped PlacementRef placement,
            GroupId sessionGroup,
            SessionId session,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence,
            @Nullable Confidential<AbsenceReason> absence,
            Confidential<String> reason)
            implements ParticipationEvent, AttendanceEvent {}

    /**
     * @param placement placement in the new group, with its version of the offer
     * @param movedOn first day in the new group
     */
    record MovedToGroup(@JsonUnwrapped PlacementRef placement, GroupId from, LocalDate movedOn)
            implements ParticipationEvent {}

    /**
     * The minutes of a module reach the required ones.
     *
     * @param minutes attended minutes in any group, and confirmed minutes of self-study
     * @param requiredMinutes as defined by the offer's version of the participation
     */
    record ModuleCompleted(@JsonUnwrapped PlacementRef placement, int module, int minutes, int requiredMinutes)
            implements ParticipationEvent {}

    /** A correction has removed minutes, or the person has moved to a version that requires more. */
    record ModuleReopened(@JsonUnwrapped PlacementRef placement, int module, int minutes, int requiredMinutes)
            implements ParticipationEvent {}

    /**
     * A moderator confirms self-study for a module. It counts towards the required minutes. It is no attendance, no
     * contact and no entry.
     */
    record SelfStudyConfirmed(
            @JsonUnwrapped PlacementRef placement,
            int module,
            LocalDate studiedOn,
            int minutes,
            @Nullable Confidential<String> note)
            implements ParticipationEvent {}

    /** The module counts as completed without its minutes. */
    record ModuleWaived(
            @JsonUnwrapped PlacementRef placement, int module, LocalDate waivedOn, Confidential<String> reason)
            implements ParticipationEvent {}

    /** The module was waived by mistake: its minutes count again. */
    record ModuleWaiverRevoked(@JsonUnwrapped PlacementRef placement, int module, Confidential<String> reason)
            implements ParticipationEvent {}

    /**
     * The person leaves before the measure's end (vorzeitiger Abbruch). The events below state its effect on the
     * measure. A measure that was never entered does not end, and a completed one does not end early.
     *
     * @param endedOn exit day: the last day on which the person took part or could have taken part
     */
    record EarlyEndRecorded(
            @JsonUnwrapped PlacementRef placement,
            LocalDate endedOn,
            EndReason reason,
            @Nullable Confidential<String> note)
            implements ParticipationEvent {}

    /** The day or the reason of the early end was wrong and is replaced by this one. */
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

    /** Late recording or a correction has moved the entry or revoked it. */
    record MeasureEntryCorrected(
            @JsonUnwrapped PlacementRef placement,
            LocalDate before,
            @Nullable LocalDate after) implements ParticipationEvent {}

    /**
     * Measure end (Austritt): the last attended day on completion, the exit day on an early end.
     *
     * @param reason reason of an early end; null on completion
     */
    record MeasureEnded(
            @JsonUnwrapped PlacementRef placement,
            LocalDate endedOn,
            EndKind kind,
            @Nullable EndReason reason) implements ParticipationEvent {}

    /** Late recording or a correction has moved the end, changed its kind or revoked it. */
    record MeasureEndCorrected(
            @JsonUnwrapped PlacementRef placement,
            End before,
            @Nullable End after) implements ParticipationEvent {}

    /** The participation has ended before any entry. It is no exit and in no quota. A late entry revokes this. */
    record ParticipationNotStarted(@JsonUnwrapped PlacementRef placement, LocalDate endedOn, EndReason reason)
            implements ParticipationEvent {}

    /** A coach's recommendation (§ 4.1); the adviser decides on it. */
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

    /** A conversation of one coach with one person; it counts as a contact. */
    record OneToOneHeld(
            @JsonUnwrapped PlacementRef placement,
            LocalDate heldOn,
            Presence presence,
            int minutes,
            @Nullable Confidential<String> note)
            implements ParticipationEvent, PlainRecord {}

    /**
     * The person has said that they will be absent from a session to come (Entschuldigung). A later excuse for the same
     * session replaces this one. The reason may be an illness, so it is not published.
     *
     * @param excusedOn day on which the person said so
     */
    record AbsenceExcused(
            @JsonUnwrapped PlacementRef placement,
            SessionId session,
            LocalDate excusedOn,
            Confidential<AbsenceReason> reason,
            @Nullable Confidential<String> note)
            implements ParticipationEvent {}

    /** The excuse was wrong, or the person will come after all. */
    record ExcuseWithdrawn(@JsonUnwrapped PlacementRef placement, SessionId session, Confidential<String> reason)
            implements ParticipationEvent {}

    /**
     * A talk, an attendance, self-study, a recommendation, a decision on one or an entry into a follow-up measure was
     * recorded by mistake. The events that follow state the changes of the course.
     *
     * @param session session of a retracted attendance; null for everything else
     */
    record EventRetracted(
            @JsonUnwrapped PlacementRef placement,
            EventId event,
            EventName type,
            @Nullable SessionId session,
            Confidential<String> reason)
            implements ParticipationEvent, Retraction {}

    /** @param reason reason of an early end; null on completion */
    record End(LocalDate endedOn, EndKind kind, @Nullable EndReason reason) {}

    /** The reason of an early end in a form that may be published, without health or family matters. */
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

    /** The attendance of a person in a session. */
    enum AttendanceStatus {
        PRESENT,
        /** Late or only part of the session; its minutes are recorded. */
        LATE,
        EXCUSED,
        ABSENT
    }

    /** The place from which the person takes part. */
    enum Presence {
        ONLINE,
        ON_SITE
    }
}
