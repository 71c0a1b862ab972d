package de.motivag.coaching.write.participation.revokeearlyend;

import static de.motivag.coaching.CoachingRule.GROUP_OF_ANOTHER_OFFER;
import static de.motivag.coaching.CoachingRule.NOT_ENTERED;
import static de.motivag.coaching.CoachingRule.NO_EARLY_END_RECORDED;
import static de.motivag.coaching.CoachingRule.REFERRAL_WITHDRAWN;
import static de.motivag.coaching.CorrectionRule.ANOTHER_EARLY_END;
import static de.motivag.coaching.GroupRule.SEAT_ELSEWHERE;
import static de.motivag.coaching.GroupRule.SEAT_IN_GROUP_ALREADY;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Collision;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.OpenParticipations;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.Reseating;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Revokes an early end that was recorded by mistake. The person has a seat in their group again from the day of that end,
 * because they never left. The seat is given even if the group is full by now; the group then shows that it is over
 * capacity. Another group of the offer may be named instead. Refused before an entry, because a new seat can be
 * requested then. Refused after a withdrawal of the referral, and while the referral has another open participation.
 *
 * @param endedOn exit day of the early end that is meant; refused if another one is recorded
 * @param group group in which the person goes on; their former one if left out
 * @param collisionReason required if a session is at the same time as one of another group of the person, or outside of their
 *     possible times
 * @param reason reason for the revocation in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/revoke-early-end",
        roles = {Role.MODERATOR, Role.TEAM_LEAD, Role.ADVISER},
        summary = "Take back an early end that was recorded by mistake")
public record RevokeEarlyEnd(
        ParticipationId participation,
        LocalDate endedOn,
        @Nullable GroupId group,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> collisionReason,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return group == null
                ? List.of(new Stream<>(Participation.class, participation))
                : List.of(new Stream<>(Participation.class, participation), new Stream<>(Group.class, group));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        var state = states.of(Participation.class, participation);
        var streams = new ArrayList<>(Leaving.leadsTo(state, context));
        if (state instanceof Participation.Placed placed) {
            streams.addAll(Collision.leadsTo(
                    placed.placement().participant(), placed.placement().referral(), states));
        }
        return streams;
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var state = states.of(Participation.class, participation);
        if (state instanceof Participation.Left) {
            throw new RuleViolated(NOT_ENTERED);
        }
        var placed = state.placed();
        check(placed);
        var placement = placed.placement();
        var goesOn = group == null ? placed.group() : group;
        var target = states.of(Group.class, goesOn).planned().notCancelled(goesOn);
        if (!target.offer().equals(placement.offer())) {
            throw new RuleViolated(GROUP_OF_ANOTHER_OFFER, "#/group").about(goesOn);
        }
        if (target.seats().has(placement.participant())) {
            throw new RuleViolated(SEAT_IN_GROUP_ALREADY, "#/group").about(goesOn);
        }
        states.of(OpenParticipations.of(placement.participant()))
                .another(placement.referral(), participation)
                .ifPresent(other -> {
                    throw new RuleViolated(SEAT_ELSEWHERE).about(other);
                });
        return Reseating.of(placed, goesOn, target.offerVersion(), reason, collisionReason, states);
    }

    private void check(Participation.Placed placed) {
        var early = placed.earlyEnd();
        if (early == null) {
            throw new RuleViolated(NO_EARLY_END_RECORDED);
        }
        if (early.reason() == EndReason.REFERRAL_WITHDRAWN || placed.withdrawn()) {
            throw new RuleViolated(REFERRAL_WITHDRAWN);
        }
        if (!early.endedOn().equals(endedOn)) {
            throw new RuleViolated(ANOTHER_EARLY_END, "#/endedOn").about(endedOn, early.endedOn());
        }
        if (placed.reported().enteredOn() == null) {
            throw new RuleViolated(NOT_ENTERED);
        }
    }
}
