package de.motivag.enrolment.write.referral.assesssuitability;

import static de.motivag.enrolment.EnrolmentRule.MAIL_IS_NO_CHECK;
import static de.motivag.kit.decision.DayRule.BEFORE_APPLICATION;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Confidential;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAnswers;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
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
        var progress = Referral.open(state);
        context.requireNotInFuture(heldOn, "#/heldOn");
        if (heldOn.isBefore(progress.application().appliedOn())) {
            throw new RuleViolated(BEFORE_APPLICATION, "#/heldOn")
                    .about(heldOn, progress.application().appliedOn());
        }
        if (channel == Channel.MAIL) {
            throw new RuleViolated(MAIL_IS_NO_CHECK, "#/channel");
        }
        var events = new ArrayList<ReferralEvent>();
        events.add(new SuitabilityAssessed(
                referral, progress.participant(), progress.offer(), result, minutes, channel, heldOn, answers()));
        var equipped =
                progress.devices().needed() || !progress.devices().provided().isEmpty();
        if (result == Suitability.WITH_DEVICE && !equipped) {
            events.add(new DeviceNeeded(
                    referral, progress.participant(), progress.offer(), device == null ? DeviceType.LAPTOP : device));
        }
        return List.copyOf(events);
    }

    private Confidential<SuitabilityAnswers> answers() {
        var text = note instanceof Confidential.Open<String> open ? open.value() : null;
        return Confidential.of(new SuitabilityAnswers(language, equipment, reachableByPhone, text));
    }
}
