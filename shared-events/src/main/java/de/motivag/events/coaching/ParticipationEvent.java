package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.motivag.events.Event;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person in one run of an offer. Every event says of whom, where from and where, so that no figure has to guess. */
public sealed interface ParticipationEvent extends Event {
    Place place();

    @Override
    default ParticipationId stream() {
        return place().participation();
    }

    @Override
    @JsonIgnore
    default ParticipantId participant() {
        return place().participant();
    }

    /** @param group where the person has a seat; none while waiting and after a refusal */
    record Place(
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            int offerVersion,
            @Nullable GroupId group) {}

    record PlacementAccepted(Place place) implements ParticipationEvent {}

    record PlacementWaiting(Place place) implements ParticipationEvent {}

    record PlacementRefused(Place place, RefusalReason reason) implements ParticipationEvent {}

    /**
     * @param session the session, of the person's own group or, to make up for a missed one, of another
     * @param minutes attended minutes: the planned ones when present, said when late, 0 when not there
     */
    record AttendanceRecorded(
            Place place,
            GroupId sessionGroup,
            SessionId session,
            int module,
            LocalDate heldOn,
            AttendanceStatus status,
            int minutes,
            Presence presence)
            implements ParticipationEvent {}

    /** Measure entry (Eintritt): the day of the first attended session of any module. */
    record MeasureEntered(Place place, LocalDate enteredOn) implements ParticipationEvent {}

    /** Late recording or a correction has moved the entry, or undone it. */
    record MeasureEntryCorrected(
            Place place, LocalDate before, @Nullable LocalDate after) implements ParticipationEvent {}

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
