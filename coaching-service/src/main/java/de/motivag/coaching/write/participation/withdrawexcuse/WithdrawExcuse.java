package de.motivag.coaching.write.participation.withdrawexcuse;

import static de.motivag.coaching.CoachingRule.NO_SUCH_EXCUSE;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.ExcuseWithdrawn;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/** Withdraws an excuse that was recorded by mistake, or because the person will come. */
@Post(
        path = "/participations/{participation}/withdraw-excuse",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Withdraw the excuse for a session")
public record WithdrawExcuse(ParticipationId participation, SessionId session) implements EntityCommand<Participation> {
    @Override
    public Stream<Participation> stream(DecisionContext context) {
        return new Stream<>(Participation.class, participation);
    }

    @Override
    public List<ParticipationEvent> decide(Participation state, DecisionContext context) {
        var placed = state.placed();
        if (!placed.excuses().containsKey(session)) {
            throw new RuleViolated(NO_SUCH_EXCUSE, "#/session").about(session);
        }
        return List.of(new ExcuseWithdrawn(placed.placement(), session));
    }
}
