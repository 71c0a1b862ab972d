package de.motivag.coaching.write.appointment.missappointment;

import static de.motivag.coaching.AppointmentRule.APPOINTMENT_NOT_BEGUN;

import de.motivag.coaching.write.appointment.Appointment;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentMissed;
import de.motivag.events.coaching.AppointmentEvent.MissReason;
import de.motivag.events.common.AppointmentId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records that an appointment did not take place although nobody had cancelled it. Refused before its begin.
 *
 * @param note text for staff who work with the person; never published
 */
@Post(
        path = "/appointments/{appointment}/miss",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record that an appointment was missed")
public record MissAppointment(
        AppointmentId appointment,
        MissReason reason,
        @Nullable Confidential<@Size(max = 2000) String> note) implements EntityCommand<Appointment> {
    @Override
    public Stream<Appointment> stream(DecisionContext context) {
        return new Stream<>(Appointment.class, appointment);
    }

    @Override
    public List<AppointmentEvent> decide(Appointment state, DecisionContext context) {
        var booked = state.booked();
        var missed = booked.with(new AppointmentMissed(booked.ref(), reason, note));
        if (!missed.isEmpty() && booked.slot().begins().isAfter(context.berlinTime())) {
            throw new RuleViolated(APPOINTMENT_NOT_BEGUN).about(booked.slot().date());
        }
        return missed;
    }
}
