package de.motivag.coaching.write.appointment.holdappointment;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.appointment.Appointment;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentHeld;
import de.motivag.events.common.AppointmentId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that an appointment took place. It counts as a contact.
 *
 * @param heldOn the planned day if left out; not in the future, not before the application
 * @param minutes duration in minutes; the planned one if left out
 */
@Post(
        path = "/appointments/{appointment}/hold",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record that an appointment was held")
public record HoldAppointment(
        AppointmentId appointment,
        @Nullable LocalDate heldOn,
        @Nullable @Min(1) @Max(480) Integer minutes,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Appointment.class, appointment));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Appointment.class, appointment) instanceof Appointment.Booked booked
                ? List.of(new Stream<>(Participation.class, booked.ref().participation()))
                : List.of();
    }

    @Override
    public List<AppointmentEvent> decide(States states, DecisionContext context) {
        var booked = states.of(Appointment.class, appointment).booked();
        var slot = booked.slot();
        var day = heldOn == null ? slot.date() : heldOn;
        var placed =
                states.of(Participation.class, booked.ref().participation()).placed();
        Days.sinceApplication(day, placed.appliedOn(), context, "#/heldOn");
        return booked.with(new AppointmentHeld(booked.ref(), day, minutes == null ? slot.minutes() : minutes, note));
    }
}
