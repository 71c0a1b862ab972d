package de.motivag.coaching.write.participation.revokeearlyend;

import static de.motivag.coaching.CoachingRule.GROUP_FULL;
import static de.motivag.coaching.CoachingRule.NOT_ENTERED;
import static de.motivag.coaching.CoachingRule.NO_EARLY_END_RECORDED;
import static de.motivag.coaching.CoachingRule.REFERRAL_WITHDRAWN;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.participation.Leaving;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.coaching.GroupEvent.SeatAllocated;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndRevoked;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
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
import java.util.ArrayList;
import java.util.List;

/**
 * Revokes an early end that was recorded by mistake. The person has a seat in their group again from the day of that end,
 * because they never left. Refused before an entry, because a new seat can be requested then. Refused after a withdrawal
 * of the referral, because a new one is opened then.
 *
 * @param reason reason for the revocation in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/revoke-early-end",
        roles = {Role.MODERATOR, Role.TEAM_LEAD, Role.ADVISER},
        summary = "Take back an early end that was recorded by mistake")
public record RevokeEarlyEnd(ParticipationId participation, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Participation.class, participation));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Leaving.leadsTo(states.of(Participation.class, participation), context);
    }

    @Override
    public List<Event> decide(States states, DecisionContext context) {
        var state = states.of(Participation.class, participation);
        if (state instanceof Participation.Left) {
            throw new RuleViolated(NOT_ENTERED);
        }
        var placed = state.placed();
        if (placed.earlyEnd() == null) {
            throw new RuleViolated(NO_EARLY_END_RECORDED);
        }
        if (placed.earlyEnd().reason() == EndReason.REFERRAL_WITHDRAWN) {
            throw new RuleViolated(REFERRAL_WITHDRAWN);
        }
        if (placed.reported().enteredOn() == null) {
            throw new RuleViolated(NOT_ENTERED);
        }
        if (!states.of(Group.class, placed.group()).planned().hasFreeSeat()) {
            throw new RuleViolated(GROUP_FULL).about(placed.group());
        }
        var placement = placed.placement();
        var events = new ArrayList<Event>(
                placed.with(new EarlyEndRevoked(placement, reason), Modules.of(placement, states)));
        events.add(new SeatAllocated(
                placed.group(),
                placement.offer(),
                placement.participation(),
                placement.participant(),
                placement.referral(),
                placed.earlyEnd().endedOn()));
        return events;
    }
}
