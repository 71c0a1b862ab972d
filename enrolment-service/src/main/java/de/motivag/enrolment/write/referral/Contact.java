package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.EnrolmentRule.MAIL_TAKES_NO_MINUTES;
import static de.motivag.enrolment.EnrolmentRule.MINUTES_WITHOUT_CONTACT;

import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A contact as a caller describes it. */
public record Contact(
        Channel channel,
        ContactPurpose purpose,
        boolean reached,
        int minutes,
        LocalDate heldOn,
        @Nullable Confidential<String> note) {
    /** @throws RuleViolated if such a contact is impossible */
    public ContactLogged logged(ReferralId referral, ReferralProgress progress, DecisionContext context) {
        progress.day(ReferralDay.CONTACT, heldOn, context, "#/heldOn");
        if (channel == Channel.MAIL && minutes > 0) {
            throw new RuleViolated(MAIL_TAKES_NO_MINUTES, "#/minutes");
        }
        if (!reached && minutes > 0) {
            throw new RuleViolated(MINUTES_WITHOUT_CONTACT, "#/minutes");
        }
        return new ContactLogged(
                referral, progress.participant(), progress.offer(), channel, purpose, reached, minutes, heldOn, note);
    }
}
