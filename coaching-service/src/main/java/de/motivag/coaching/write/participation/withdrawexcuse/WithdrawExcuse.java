package de.motivag.coaching.write.participation.withdrawexcuse;

import static de.motivag.coaching.CoachingRule.NO_SUCH_EXCUSE;
import static de.motivag.coaching.CorrectionRule.ANOTHER_EXCUSE;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
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
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Withdraws an excuse that was recorded by mistake, or because the person will come.
 *
 * @param excusedOn day of the excuse that is meant; refused if another excuse has replaced it
 * @param reason reason in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/withdraw-excuse",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Withdraw the excuse for a session")
public record WithdrawExcuse(
        ParticipationId participation,
        SessionId session,
        LocalDate excusedOn,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements EntityCommand<Participation> {
    @Override
    public Stream<Participation> stream(DecisionContext context) {
        return new Stream<>(Participation.class, participation);
    }

    @Override
    public List<ParticipationEvent> decide(Participation state, DecisionContext context) {
        var placed = state.placed();
        var excuse = placed.excuses().get(session);
        if (excuse == null) {
            throw new RuleViolated(NO_SUCH_EXCUSE, "#/session").about(session);
        }
        if (!excuse.excusedOn().equals(excusedOn)) {
            throw new RuleViolated(ANOTHER_EXCUSE, "#/excusedOn").about(excusedOn, excuse.excusedOn());
        }
        return List.of(new ExcuseWithdrawn(placed.placement(), session, reason));
    }
}
