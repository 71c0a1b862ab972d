package de.motivag.coaching.write.participation.correctonetoone;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.ParticipationCommand;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a one-to-one talk: retracts the recorded event and records the correct talk in one transaction.
 *
 * @param event id of the event that recorded the talk
 * @param reason reason for the correction in free text, for staff who work with the person
 * @param heldOn day of the conversation; not in the future, at most a year before the application
 * @param minutes duration in minutes
 */
@Post(
        path = "/participations/{participation}/correct-one-to-one",
        roles = Role.MODERATOR,
        summary = "Correct a one-to-one talk")
public record CorrectOneToOne(
        ParticipationId participation,
        EventId event,
        Confidential<@NotBlank @Size(max = 2000) String> reason,
        LocalDate heldOn,
        Presence presence,
        @Min(1) @Max(480) int minutes,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements ParticipationCommand {
    private Stream<Participation> stream() {
        return new Stream<>(Participation.class, participation);
    }

    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var type = Participation.TALKS.require(event, stream(), states);
        Days.requireTalk(heldOn, placed.appliedOn(), context);
        return List.of(
                new EventRetracted(placed.placement(), event, type, null, reason),
                new OneToOneHeld(placed.placement(), heldOn, presence, minutes, note));
    }
}
