package de.motivag.coaching.write.appointment.moveappointment;

import de.motivag.coaching.write.appointment.Appointment;
import de.motivag.coaching.write.appointment.Engagements;
import de.motivag.coaching.write.appointment.PlannedDay;
import de.motivag.coaching.write.appointment.Slot;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMoved;
import de.motivag.events.common.AppointmentId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves a booked appointment to another time; its duration stays.
 *
 * @param date new day; with the same bounds as that of a booking
 * @param startsAt new begin in Berlin
 * @param reason reason in free text, for staff who work with the person
 * @param overlapReason required if the person or the member of staff has another appointment or a session at that time
 */
@Post(
        path = "/appointments/{appointment}/move",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Move an appointment to another time")
public record MoveAppointment(
        AppointmentId appointment,
        LocalDate date,
        LocalTime startsAt,
        Confidential<@NotBlank @Size(max = 2000) String> reason,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> overlapReason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Appointment.class, appointment));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        if (!(states.of(Appointment.class, appointment) instanceof Appointment.Booked booked)) {
            return List.of();
        }
        var streams = new ArrayList<>(
                Engagements.of(booked.ref().participant(), booked.as().staff()));
        streams.addAll(PlannedDay.streams(booked.ref().participation(), context));
        return streams;
    }

    @Override
    public List<AppointmentEvent> decide(States states, DecisionContext context) {
        var booked = states.of(Appointment.class, appointment).booked();
        var slot = new Slot(date.atTime(startsAt), booked.slot().minutes());
        if (slot.equals(booked.slot())) {
            return List.of();
        }
        booked.requireOpen();
        var ref = booked.ref();
        var placed = states.of(Participation.class, ref.participation()).placed();
        new PlannedDay(date, ref.purpose()).require(placed, states, context, "#/date");
        var accepted = Engagements.accepted(
                appointment, slot, ref.participant(), booked.as().staff(), overlapReason, states);
        return List.of(new AppointmentMoved(ref, date, startsAt, reason, accepted));
    }
}
