package de.motivag.coaching.write.aftercare.retractaftercareevent;

import static de.motivag.coaching.AftercareRule.LATER_AFTERCARE_STEP;

import de.motivag.coaching.write.aftercare.Aftercare;
import de.motivag.coaching.write.aftercare.AftercareCommand;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.coaching.AftercareEvent;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswered;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.events.coaching.AftercareEvent.AftercareEnded;
import de.motivag.events.coaching.AftercareEvent.AftercareEventRetracted;
import de.motivag.events.coaching.AftercareEvent.AftercareOffered;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;

/**
 * Retracts an offer, an answer, a contact or the end of aftercare that was recorded by mistake. A step is retracted only
 * while no later one stands. Figures no longer count a retracted contact.
 *
 * @param event id of the event that recorded it
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-aftercare-event",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Retract what was recorded about aftercare by mistake")
public record RetractAftercareEvent(
        ParticipationId participation, EventId event, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements AftercareCommand {
    private static final Retractable EVENTS = new Retractable(Set.of(
            AftercareOffered.class, AftercareAnswered.class, AftercareContactLogged.class, AftercareEnded.class));

    @Override
    public List<AftercareEvent> decide(States states, DecisionContext context) {
        var offered = offered(states);
        var type = EVENTS.require(event, Aftercare.of(participation), states);
        if (is(AftercareOffered.class, type) && offered.answer() != null
                || is(AftercareAnswered.class, type) && offered.end() != null) {
            throw new RuleViolated(LATER_AFTERCARE_STEP, "#/event");
        }
        return List.of(new AftercareEventRetracted(offered.offer().ref(), event, type, reason));
    }

    private static boolean is(Class<? extends AftercareEvent> step, EventName type) {
        return type.value().equals(EventTypes.name(step));
    }
}
