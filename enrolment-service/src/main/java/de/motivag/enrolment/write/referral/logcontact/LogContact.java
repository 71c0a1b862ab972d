package de.motivag.enrolment.write.referral.logcontact;

import de.motivag.enrolment.write.referral.Contact;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logs one contact with the person, or the attempt. It may lie in the past, up to a year before the application, and
 * after the referral has ended (aftercare). Each request logs another contact; to repeat one safely, send the same
 * Idempotency-Key.
 *
 * @param reached whether the person was reached; false for a mail
 * @param minutes duration, 0 to 480; 0 for a mail or an attempt
 * @param heldOn day of the contact; not in the future, at most a year before the application
 */
@Post(
        path = "/referrals/{referral}/log-contact",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EMPLOYER_SERVICE},
        summary = "Log a contact or an attempt")
public record LogContact(
        ReferralId referral,
        Channel channel,
        ContactPurpose purpose,
        boolean reached,
        @Min(0) @Max(480) int minutes,
        LocalDate heldOn,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var contact = new Contact(channel, purpose, reached, minutes, heldOn, note);
        return List.of(contact.logged(referral, Referral.begun(state), context));
    }
}
