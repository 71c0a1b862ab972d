package de.motivag.enrolment.write.referral.retractwithdrawal;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralRetraction;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.UniqueKey;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Retracts a withdrawal that was recorded by mistake: the referral is open again. Refused if another referral of the person
 * into the offer is open by now. A measure that had ended with the withdrawal goes on; a seat that was freed before the
 * entry must be requested again.
 *
 * @param event id of the event that recorded the withdrawal
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/retract-withdrawal",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Retract a withdrawal that was recorded by mistake")
public record RetractWithdrawal(ReferralId referral, EventId event, Confidential<@Size(max = 2000) String> reason)
        implements ReferralRetraction {
    @Override
    public List<UniqueKey> claims(States states) {
        return List.of(Referral.begun(states.of(Referral.class, referral)).key());
    }

    @Override
    public Retractable types() {
        return Referral.WITHDRAWALS;
    }
}
