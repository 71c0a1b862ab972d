package de.motivag.coaching.write.participation.holdonetoone;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
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
 * Records a coach's conversation with one person (Einzelgespräch), which counts as a contact. Each request records
 * another conversation; to repeat one safely, send the same Idempotency-Key.
 *
 * @param heldOn day of the conversation; not in the future, at most a year before the application
 * @param minutes duration in minutes
 */
@Post(
        path = "/participations/{participation}/hold-one-to-one",
        roles = Role.MODERATOR,
        summary = "Record a one-to-one talk")
public record HoldOneToOne(
        ParticipationId participation,
        LocalDate heldOn,
        Presence presence,
        @Min(1) @Max(480) int minutes,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements EntityCommand<Participation> {
    @Override
    public Stream<Participation> stream(DecisionContext context) {
        return new Stream<>(Participation.class, participation);
    }

    @Override
    public List<ParticipationEvent> decide(Participation state, DecisionContext context) {
        var placed = state.placed();
        Days.requireTalk(heldOn, placed.appliedOn(), context);
        return List.of(new OneToOneHeld(placed.placement(), heldOn, presence, minutes, note));
    }
}
