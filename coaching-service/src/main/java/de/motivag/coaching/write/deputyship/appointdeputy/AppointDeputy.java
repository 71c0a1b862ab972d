package de.motivag.coaching.write.deputyship.appointdeputy;

import static de.motivag.coaching.CoachingRule.DEPUTYSHIP_EXISTS;
import static de.motivag.coaching.CoachingRule.DEPUTYSHIP_OVER;
import static de.motivag.coaching.CoachingRule.OWN_DEPUTY;
import static de.motivag.coaching.CoachingRule.UNTIL_BEFORE_FROM;

import de.motivag.coaching.write.deputyship.Deputyship;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.DeputyshipEvent;
import de.motivag.events.coaching.DeputyshipEvent.DeputyAppointed;
import de.motivag.events.common.DeputyshipId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appoints a deputy for a moderator (Vertretung), from a day until a day. The lists of the deputy contain the cases of
 * the absent person as well. Repeating it has no effect.
 *
 * @param from first day; today if left out
 * @param until last day; not before today
 */
@Post(
        path = "/deputyships",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Appoint a deputy until a day")
public record AppointDeputy(
        @OrNew DeputyshipId deputyship,
        Internal<StaffId> absent,
        Internal<StaffId> deputy,
        @Nullable LocalDate from,
        LocalDate until)
        implements EntityCommand<Deputyship> {
    @Override
    public Stream<Deputyship> stream(DecisionContext context) {
        return new Stream<>(Deputyship.class, deputyship);
    }

    @Override
    public List<DeputyshipEvent> decide(Deputyship state, DecisionContext context) {
        if (state instanceof Deputyship.Appointed appointed) {
            var known = appointed.as();
            var first = from == null ? known.from() : from;
            if (new DeputyAppointed(deputyship, absent, deputy, first, until).equals(known)) {
                return List.of();
            }
            throw new RuleViolated(DEPUTYSHIP_EXISTS, "#/deputyship");
        }
        if (absent.equals(deputy)) {
            throw new RuleViolated(OWN_DEPUTY, "#/deputy");
        }
        if (until.isBefore(context.today())) {
            throw new RuleViolated(DEPUTYSHIP_OVER, "#/until").about(until);
        }
        var first = from == null ? context.today() : from;
        if (until.isBefore(first)) {
            throw new RuleViolated(UNTIL_BEFORE_FROM, "#/until").about(until, first);
        }
        return List.of(new DeputyAppointed(deputyship, absent, deputy, first, until));
    }
}
