package de.motivag.coaching.write.participation.retractonetoone;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.ParticipationCommand;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Retracts a one-to-one talk that was recorded by mistake. Figures no longer count it; the history shows both events.
 *
 * @param event id of the event that recorded the talk
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-one-to-one",
        roles = Role.MODERATOR,
        summary = "Retract a one-to-one talk that was recorded by mistake")
public record RetractOneToOne(
        ParticipationId participation, EventId event, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements ParticipationCommand {
    private Stream<Participation> stream() {
        return new Stream<>(Participation.class, participation);
    }

    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var type = Participation.TALKS.require(event, stream(), states);
        return List.of(new EventRetracted(placed.placement(), event, type, null, reason));
    }
}
