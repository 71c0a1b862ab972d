package de.motivag.coaching.write.appointment.cancelappointment;

import de.motivag.coaching.write.appointment.Appointment;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentCancelled;
import de.motivag.events.coaching.AppointmentEvent.CancelledBy;
import de.motivag.events.common.AppointmentId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Cancels a booked appointment.
 *
 * @param cancelledBy side that cannot or will not keep the appointment
 * @param reason reason in free text, for staff who work with the person
 */
@Post(
        path = "/appointments/{appointment}/cancel",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Cancel an appointment")
public record CancelAppointment(
        AppointmentId appointment, CancelledBy cancelledBy, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements EntityCommand<Appointment> {
    @Override
    public Stream<Appointment> stream(DecisionContext context) {
        return new Stream<>(Appointment.class, appointment);
    }

    @Override
    public List<AppointmentEvent> decide(Appointment state, DecisionContext context) {
        var booked = state.booked();
        return booked.with(new AppointmentCancelled(booked.ref(), cancelledBy, reason));
    }
}
