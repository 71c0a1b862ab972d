package de.motivag.enrolment.write.referral.retractcontact;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralRetraction;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;

/**
 * Retracts a contact that was logged by mistake. Figures and views no longer count it; the history shows both events.
 *
 * @param event id of the event that logged the contact
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/retract-contact",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EMPLOYER_SERVICE},
        summary = "Retract a contact that was logged by mistake")
public record RetractContact(ReferralId referral, EventId event, Confidential<@Size(max = 2000) String> reason)
        implements ReferralRetraction {
    @Override
    public Retractable types() {
        return Referral.CONTACTS;
    }
}
