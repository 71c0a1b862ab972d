package de.motivag.coaching.write.appointment.retractappointmentoutcome;

import static de.motivag.coaching.AppointmentRule.APPOINTMENT_OPEN;

import de.motivag.coaching.write.appointment.Appointment;
import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.coaching.AppointmentEvent;
import de.motivag.events.coaching.AppointmentEvent.AppointmentEventRetracted;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.AppointmentId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Takes back that an appointment was held, missed or cancelled, because that was recorded by mistake. The appointment is
 * booked again, and a held one no longer counts as a contact.
 *
 * @param reason reason in free text, for staff who work with the person
 */
@Post(
        path = "/appointments/{appointment}/retract-outcome",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Take back that an appointment was held, missed or cancelled")
public record RetractAppointmentOutcome(
        AppointmentId appointment, Confidential<@NotBlank @Size(max = 2000) String> reason) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream());
    }

    private Stream<Appointment> stream() {
        return new Stream<>(Appointment.class, appointment);
    }

    @Override
    public List<AppointmentEvent> decide(States states, DecisionContext context) {
        var booked = states.of(stream()).booked();
        var outcome = booked.outcome();
        if (outcome == null) {
            throw new RuleViolated(APPOINTMENT_OPEN);
        }
        return states.recorded(stream()).stream()
                .filter(recorded ->
                        !recorded.retracted() && recorded.event().getClass().equals(outcome.getClass()))
                .<AppointmentEvent>map(recorded -> new AppointmentEventRetracted(
                        booked.ref(), recorded.id(), new EventName(EventTypes.name(outcome.getClass())), reason))
                .toList();
    }
}
