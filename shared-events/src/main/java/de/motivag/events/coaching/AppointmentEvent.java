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
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.AppointmentId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Events of one appointment of a person with a member of staff (Einzeltermin). */
public sealed interface AppointmentEvent extends Event {
    AppointmentRef ref();

    @Override
    default AppointmentId stream() {
        return ref().appointment();
    }

    @Override
    @JsonIgnore
    default ParticipantId participant() {
        return ref().participant();
    }

    /** The ids and the purpose at the beginning of every event of an appointment. In JSON they are its own properties. */
    record AppointmentRef(
            AppointmentId appointment,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            AppointmentPurpose purpose) {}

    /**
     * @param minutes planned duration
     * @param staff member of staff who holds the appointment
     * @param videoLink address of the video conference; null if there is none
     * @param overlapReason reason to book although one of the two is engaged at that time; null if nobody is
     */
    record AppointmentBooked(
            @JsonUnwrapped AppointmentRef ref,
            LocalDate date,
            LocalTime startsAt,
            int minutes,
            Presence presence,
            Internal<StaffId> staff,
            @Nullable Internal<String> videoLink,
            @Nullable Confidential<String> overlapReason)
            implements AppointmentEvent {}

    /** @param overlapReason as in the booking */
    record AppointmentMoved(
            @JsonUnwrapped AppointmentRef ref,
            LocalDate date,
            LocalTime startsAt,
            Confidential<String> reason,
            @Nullable Confidential<String> overlapReason)
            implements AppointmentEvent {}

    /** @param cancelledBy side that cannot or will not keep the appointment */
    record AppointmentCancelled(@JsonUnwrapped AppointmentRef ref, CancelledBy cancelledBy, Confidential<String> reason)
            implements AppointmentEvent {}

    /** The appointment took place. It counts as a contact. */
    record AppointmentHeld(
            @JsonUnwrapped AppointmentRef ref,
            LocalDate heldOn,
            int minutes,
            @Nullable Confidential<String> note) implements AppointmentEvent {}

    /** The appointment did not take place, and nobody had cancelled it. */
    record AppointmentMissed(
            @JsonUnwrapped AppointmentRef ref,
            MissReason reason,
            @Nullable Confidential<String> note) implements AppointmentEvent {}

    /** A cancellation, or that the appointment was held or missed, was recorded by mistake. It is booked again. */
    record AppointmentEventRetracted(
            @JsonUnwrapped AppointmentRef ref, EventId event, EventName type, Confidential<String> reason)
            implements AppointmentEvent, Retraction {}

    /** The purpose of an appointment. */
    enum AppointmentPurpose {
        COUNSELLING,
        /** After the measure has ended. */
        AFTERCARE
    }

    /** The side that cancels an appointment. */
    enum CancelledBy {
        PERSON,
        STAFF
    }

    /** The reason why an appointment did not take place, without health or family matters. */
    enum MissReason {
        NO_SHOW,
        EXCUSED_AFTERWARDS,
        TECHNICAL,
        STAFF_ABSENT
    }
}
