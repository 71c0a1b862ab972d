package de.motivag.enrolment.write.referral.assignadviser;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.AdviserAssigned;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assigns the person's adviser (persönliche Ansprechperson) from now on; also possible after the referral has ended.
 *
 * @param assignedOn today if left out; not in the future, not before the application or the present assignment
 */
@Post(
        path = "/referrals/{referral}/assign-adviser",
        roles = {Role.ADVISER, Role.TEAM_LEAD},
        summary = "Assign an adviser")
public record AssignAdviser(
        ReferralId referral,
        Internal<StaffId> adviser,
        @Nullable LocalDate assignedOn) implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var progress = Referral.begun(state);
        if (progress.responsible().adviser() != null
                && adviser.equals(progress.responsible().adviser().to())) {
            return List.of();
        }
        var day = progress.day(
                ReferralDay.ASSIGNMENT, assignedOn, progress.responsible().adviser(), context, "#/assignedOn");
        return List.of(new AdviserAssigned(
                referral, progress.participant(), progress.offer(), adviser, day, context.sealed(adviser, referral)));
    }
}
