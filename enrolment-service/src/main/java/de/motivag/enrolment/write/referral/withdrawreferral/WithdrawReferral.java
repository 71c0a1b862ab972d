package de.motivag.enrolment.write.referral.withdrawreferral;

import static de.motivag.kit.decision.DayRule.BEFORE_APPLICATION;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Withdraws the referral for good; another one may be opened afterwards. Coaching decides the effect on a
 * participation: a seat without entry is freed, an entered participation ends early.
 *
 * @param withdrawnOn not in the future, not before the application
 * @param reason reason for the withdrawal in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/withdraw",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Withdraw the referral, with a reason")
public record WithdrawReferral(
        ReferralId referral, LocalDate withdrawnOn, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<UniqueKey> releases(States states) {
        return List.of(Referral.begun(states.of(Referral.class, referral)).key());
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        if (state instanceof Referral.Withdrawn same && same.withdrawnOn().equals(withdrawnOn)) {
            return List.of();
        }
        var progress = Referral.open(state);
        context.requireNotInFuture(withdrawnOn, "#/withdrawnOn");
        if (withdrawnOn.isBefore(progress.application().appliedOn())) {
            throw new RuleViolated(BEFORE_APPLICATION, "#/withdrawnOn")
                    .about(withdrawnOn, progress.application().appliedOn());
        }
        return List.of(new ReferralWithdrawn(referral, progress.participant(), progress.offer(), withdrawnOn, reason));
    }
}
