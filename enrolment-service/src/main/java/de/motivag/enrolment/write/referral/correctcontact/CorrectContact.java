package de.motivag.enrolment.write.referral.correctcontact;

import de.motivag.enrolment.write.referral.Contact;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
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
 * Corrects a contact: retracts the logged event and logs the correct contact in one transaction.
 *
 * @param event id of the event that logged the contact
 * @param reason reason for the correction in free text, for staff who work with the person
 * @param reached whether the person was reached; false for a mail
 * @param minutes duration, 0 to 480; 0 for a mail or an attempt
 * @param heldOn day of the contact; not in the future, at most a year before the application
 */
@Post(
        path = "/referrals/{referral}/correct-contact",
        roles = {Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.EMPLOYER_SERVICE},
        summary = "Correct a contact")
public record CorrectContact(
        ReferralId referral,
        EventId event,
        Confidential<@Size(max = 2000) String> reason,
        Channel channel,
        ContactPurpose purpose,
        boolean reached,
        @Min(0) @Max(480) int minutes,
        LocalDate heldOn,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream());
    }

    private Stream<Referral> stream() {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(States states, DecisionContext context) {
        var state = states.of(Referral.class, referral);
        var progress = Referral.begun(state);
        var type = Referral.CONTACTS.require(event, stream(), states);
        var contact = new Contact(channel, purpose, reached, minutes, heldOn, note);
        return List.of(
                new EventRetracted(referral, progress.participant(), progress.offer(), event, type, reason),
                contact.logged(referral, progress, context));
    }
}
