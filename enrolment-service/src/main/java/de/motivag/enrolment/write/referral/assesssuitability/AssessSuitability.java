package de.motivag.enrolment.write.referral.assesssuitability;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.SuitabilityCheck;
import de.motivag.events.Confidential;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.enrolment.SuitabilityAnswers;
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
 * Records a suitability check (Eignungsfeststellung; 2.0 h in the paper, § 3). It counts as a contact and must not be
 * logged as another one. After NOT_YET another check is possible.
 *
 * @param minutes 1 to 480
 * @param channel channel of the check; mail is refused
 * @param heldOn day of the check; not in the future, not before the application
 * @param language whether the person's German suffices for the group
 * @param equipment whether the person has the equipment for online sessions
 * @param reachableByPhone whether the person can be reached by phone
 * @param device type of the device to lend if the result is WITH_DEVICE; a laptop if missing
 */
@Post(
        path = "/referrals/{referral}/assess-suitability",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Record a suitability check")
public record AssessSuitability(
        ReferralId referral,
        Suitability result,
        @Min(1) @Max(480) int minutes,
        Channel channel,
        LocalDate heldOn,
        boolean language,
        boolean equipment,
        boolean reachableByPhone,
        @Nullable Confidential<@Size(max = 2000) String> note,
        @Nullable DeviceType device)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var text = note instanceof Confidential.Open<String> open ? open.value() : null;
        var answers = new SuitabilityAnswers(language, equipment, reachableByPhone, text);
        return new SuitabilityCheck(result, minutes, channel, heldOn, answers, device)
                .events(referral, Referral.open(state), context);
    }
}
