package de.motivag.enrolment.write.deputyship.appointdeputy;

import static de.motivag.kit.decision.DeputyshipRule.DEPUTYSHIP_EXISTS;
import static de.motivag.kit.decision.DeputyshipRule.OWN_DEPUTY;

import de.motivag.enrolment.write.deputyship.Deputyship;
import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.common.DeputyshipId;
import de.motivag.events.enrolment.DeputyshipEvent;
import de.motivag.events.enrolment.DeputyshipEvent.DeputyAppointed;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.DeputyshipRule;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Appoints a deputy for an adviser (Vertretung), from a day until a day. The lists of the deputy contain the cases of
 * the absent person as well. Repeating it has no effect.
 *
 * @param from first day; today if left out; at most five years ago
 * @param until last day; not before today, not after the planning horizon of the organisation
 */
@Post(
        path = "/deputyships",
        roles = {Role.ADVISER, Role.TEAM_LEAD},
        summary = "Appoint a deputy until a day")
public record AppointDeputy(
        @OrNew DeputyshipId deputyship,
        Internal<StaffId> absent,
        Internal<StaffId> deputy,
        @Nullable LocalDate from,
        LocalDate until)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(Deputyship.class, deputyship),
                new Stream<>(Organisation.class, Organisation.stream(context.organisation())));
    }

    @Override
    public List<DeputyshipEvent> decide(States states, DecisionContext context) {
        var state = states.of(Deputyship.class, deputyship);
        if (state instanceof Deputyship.Appointed appointed) {
            var known = appointed.as();
            var first = from == null ? known.from() : from;
            // The sealed ids are left out: they differ once the services have another key.
            if (absent.equals(known.absent())
                    && deputy.equals(known.deputy())
                    && first.equals(known.from())
                    && until.equals(known.until())) {
                return List.of();
            }
            throw new RuleViolated(DEPUTYSHIP_EXISTS, "#/deputyship");
        }
        if (absent.equals(deputy)) {
            throw new RuleViolated(OWN_DEPUTY, "#/deputy");
        }
        var first = from == null ? context.today() : from;
        var organisation = states.of(Organisation.class, Organisation.stream(context.organisation()));
        DeputyshipRule.requirePeriod(first, until, organisation.lastPlanned(context), context);
        return List.of(appointed(first, context));
    }

    private DeputyAppointed appointed(LocalDate first, DecisionContext context) {
        return new DeputyAppointed(
                deputyship,
                absent,
                deputy,
                first,
                until,
                context.sealed(absent, deputyship),
                context.sealed(deputy, deputyship));
    }
}
