package de.motivag.enrolment.write.referral.transfercase;

import de.motivag.enrolment.write.organisation.Organisation;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Transfers the case to another team of the organisation; also possible after the referral has ended.
 *
 * @param transferredOn first day of the new team; today if left out; not in the future, not before the application or
 *     the present team's first day
 */
@Post(
        path = "/referrals/{referral}/transfer",
        roles = {Role.ADVISER, Role.TEAM_LEAD},
        summary = "Transfer the case to another team")
public record TransferCase(
        ReferralId referral, TeamId team, @Nullable LocalDate transferredOn) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(Referral.class, referral),
                new Stream<>(Organisation.class, Organisation.stream(context.organisation())));
    }

    @Override
    public List<ReferralEvent> decide(States states, DecisionContext context) {
        var progress = Referral.begun(states.of(Referral.class, referral));
        if (progress.responsible().team() != null
                && team.equals(progress.responsible().team().to())) {
            return List.of();
        }
        states.of(Organisation.class, Organisation.stream(context.organisation()))
                .requireTeamForCases(team, "#/team");
        var day = progress.day(
                ReferralDay.TRANSFER, transferredOn, progress.responsible().team(), context, "#/transferredOn");
        return List.of(new CaseTransferred(referral, progress.participant(), progress.offer(), team, day));
    }
}
