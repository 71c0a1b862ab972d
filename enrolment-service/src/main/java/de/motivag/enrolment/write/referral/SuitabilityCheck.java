package de.motivag.enrolment.write.referral;

import static de.motivag.enrolment.EnrolmentRule.MAIL_IS_NO_CHECK;

import de.motivag.events.Confidential;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.enrolment.SuitabilityAnswers;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suitability check as a caller describes it.
 *
 * @param device type of the device to lend if the result is WITH_DEVICE; a laptop if missing
 */
public record SuitabilityCheck(
        Suitability result,
        int minutes,
        Channel channel,
        LocalDate heldOn,
        SuitabilityAnswers answers,
        @Nullable DeviceType device) {
    /** @throws RuleViolated if such a check is impossible */
    public List<ReferralEvent> events(ReferralId referral, ReferralProgress progress, DecisionContext context) {
        progress.day(ReferralDay.CHECK, heldOn, context, "#/heldOn");
        if (channel == Channel.MAIL) {
            throw new RuleViolated(MAIL_IS_NO_CHECK, "#/channel");
        }
        var assessed = new SuitabilityAssessed(
                referral,
                progress.participant(),
                progress.offer(),
                result,
                minutes,
                channel,
                heldOn,
                Confidential.of(answers));
        var equipped =
                progress.devices().needed() || !progress.devices().provided().isEmpty();
        return result == Suitability.WITH_DEVICE && !equipped
                ? List.of(
                        assessed,
                        new DeviceNeeded(
                                referral,
                                progress.participant(),
                                progress.offer(),
                                device == null ? DeviceType.LAPTOP : device))
                : List.of(assessed);
    }
}
