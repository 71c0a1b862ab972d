package de.motivag.coaching.write.deputyship.enddeputyship;

import static de.motivag.kit.decision.DeputyshipRule.NO_SUCH_DEPUTYSHIP;

import de.motivag.coaching.write.deputyship.Deputyship;
import de.motivag.events.coaching.DeputyshipEvent;
import de.motivag.events.coaching.DeputyshipEvent.DeputyshipEnded;
import de.motivag.events.common.DeputyshipId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/** Ends a deputyship today, before its last day. One that is over already stays as it is. */
@Post(
        path = "/deputyships/{deputyship}/end",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "End a deputyship before its last day")
public record EndDeputyship(DeputyshipId deputyship) implements EntityCommand<Deputyship> {
    @Override
    public Stream<Deputyship> stream(DecisionContext context) {
        return new Stream<>(Deputyship.class, deputyship);
    }

    @Override
    public List<DeputyshipEvent> decide(Deputyship state, DecisionContext context) {
        return switch (state) {
            case Deputyship.None _ -> throw new RuleViolated(NO_SUCH_DEPUTYSHIP);
            case Deputyship.Appointed(var as, var endedOn)
            when endedOn != null || as.until().isBefore(context.today()) -> List.of();
            case Deputyship.Appointed _ -> List.of(new DeputyshipEnded(deputyship, context.today()));
        };
    }
}
