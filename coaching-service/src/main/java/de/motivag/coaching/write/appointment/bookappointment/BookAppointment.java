package de.motivag.coaching.write.appointment.bookappointment;

import static de.motivag.coaching.AppointmentRule.APPOINTMENT_EXISTS;

import de.motivag.coaching.write.appointment.Appointment;
import de.motivag.coaching.write.appointment.Engagements;
import de.motivag.coaching.write.appointment.PlannedDay;
import de.motivag.coaching.write.appointment.Slot;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentBooked;
import de.motivag.events.coaching.AppointmentEvent.AppointmentPurpose;
import de.motivag.events.coaching.AppointmentEvent.AppointmentRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.AppointmentId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import de.motivag.kit.web.WebAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books an appointment of a person with a member of staff (Einzeltermin), online or on site. Times are Europe/Berlin.
 * It counts as a contact once it has been held.
 *
 * @param appointment chosen by the caller or generated
 * @param date day of the appointment; not before the application, within the organisation's planning horizon. Aftercare
 *     needs an accepted offer of aftercare, and counselling ends with the measure
 * @param minutes planned duration in minutes
 * @param staff member of staff who holds the appointment
 * @param videoLink address of the video conference, which begins with https://
 * @param overlapReason required if the person or the member of staff has another appointment or a session at that time
 */
@Post(
        path = "/participations/{participation}/book-appointment",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Book an appointment with one person")
public record BookAppointment(
        ParticipationId participation,
        @OrNew AppointmentId appointment,
        AppointmentPurpose purpose,
        LocalDate date,
        LocalTime startsAt,
        @Min(5) @Max(480) int minutes,
        Presence presence,
        Internal<StaffId> staff,

        @Nullable
        Internal<@Size(max = 500) @Pattern(regexp = WebAddress.PATTERN, message = "{video-link.message}") String>
                videoLink,

        @Nullable Confidential<@NotBlank @Size(max = 2000) String> overlapReason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<>(PlannedDay.streams(participation, context));
        streams.add(new Stream<>(Appointment.class, appointment));
        return streams;
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Participation.class, participation) instanceof Participation.Placed placed
                ? Engagements.of(placed.placement().participant(), staff)
                : List.of();
    }

    @Override
    public List<AppointmentEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation).placed();
        var ref = ref(placed);
        if (states.of(Appointment.class, appointment) instanceof Appointment.Booked known) {
            if (!booked(ref, known.as().overlapReason()).equals(known.as())) {
                throw new RuleViolated(APPOINTMENT_EXISTS, "#/appointment");
            }
            return List.of();
        }
        new PlannedDay(date, purpose).require(placed, states, context, "#/purpose");
        var slot = new Slot(date.atTime(startsAt), minutes);
        var accepted = Engagements.accepted(appointment, slot, ref.participant(), staff, overlapReason, states);
        return List.of(booked(ref, accepted));
    }

    private AppointmentRef ref(Participation.Placed placed) {
        var placement = placed.placement();
        return new AppointmentRef(
                appointment, participation, placement.participant(), placement.referral(), placement.offer(), purpose);
    }

    private AppointmentBooked booked(AppointmentRef ref, @Nullable Confidential<String> accepted) {
        return new AppointmentBooked(ref, date, startsAt, minutes, presence, staff, videoLink, accepted);
    }
}
