package de.motivag.enrolment.write.referral.withdrawreferral;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.enrolment.write.referral.ReferralDays;
import de.motivag.enrolment.write.referral.ReportedDays;
import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Withdraws the referral; another one may be opened afterwards. Coaching decides the effect on a
 * participation: a seat without entry is freed, an entered participation ends early.
 *
 * @param withdrawnOn not in the future, not before the application, a suitability check or the measure entry
 * @param reason reason for the withdrawal in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/withdraw",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Withdraw the referral, with a reason")
public record WithdrawReferral(
        ReferralId referral, LocalDate withdrawnOn, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements JointCommand {
    /** A person takes part in these before they withdraw. */
    private static final Set<ReferralDay> BEFORE_WITHDRAWAL = EnumSet.of(ReferralDay.CHECK, ReferralDay.ENTRY);

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream(), new Stream<>(ReportedDays.class, new ReportedDays.Of(referral)));
    }

    private Stream<Referral> stream() {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<UniqueKey> releases(States states) {
        return List.of(Referral.begun(states.of(Referral.class, referral)).key());
    }

    @Override
    public List<ReferralEvent> decide(States states, DecisionContext context) {
        var state = states.of(Referral.class, referral);
        if (state instanceof Referral.Withdrawn same && same.withdrawnOn().equals(withdrawnOn)) {
            return List.of();
        }
        var progress = Referral.open(state);
        progress.day(ReferralDay.WITHDRAWAL, withdrawnOn, context, "#/withdrawnOn");
        ReferralDays.of(states.recorded(stream()), states.of(ReportedDays.class, new ReportedDays.Of(referral)))
                .requireNoneAfter(withdrawnOn, BEFORE_WITHDRAWAL, "#/withdrawnOn");
        return List.of(new ReferralWithdrawn(referral, progress.participant(), progress.offer(), withdrawnOn, reason));
    }
}
