package de.motivag.enrolment.write.referral.correctsuitabilitycheck;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.SuitabilityCheck;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.Suitability;
import de.motivag.events.enrolment.SuitabilityAnswers;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a suitability check: retracts the recorded event and records the correct check in one transaction. Also
 * possible after the referral has ended.
 *
 * @param event id of the event that recorded the check
 * @param reason reason for the correction in free text, for staff who work with the person
 * @param minutes 1 to 480
 * @param channel channel of the check; mail is refused
 * @param heldOn day of the check; not in the future, not before the application
 * @param language whether the person's German suffices for the group; as recorded if left out
 * @param equipment whether the person has the equipment for online sessions; as recorded if left out
 * @param reachableByPhone whether the person can be reached by phone; as recorded if left out
 * @param note free text; as recorded if left out
 * @param device type of the device to lend if the result is WITH_DEVICE; a laptop if missing
 */
@Post(
        path = "/referrals/{referral}/correct-suitability-check",
        roles = {Role.INTAKE, Role.ADVISER},
        summary = "Correct a suitability check")
public record CorrectSuitabilityCheck(
        ReferralId referral,
        EventId event,
        Confidential<@Size(max = 2000) String> reason,
        Suitability result,
        @Min(1) @Max(480) int minutes,
        Channel channel,
        LocalDate heldOn,
        @Nullable Boolean language,
        @Nullable Boolean equipment,
        @Nullable Boolean reachableByPhone,
        @Nullable Confidential<@Size(max = 2000) String> note,
        @Nullable DeviceType device)
        implements JointCommand {
    /** Answers that were lost with the database. */
    private static final SuitabilityAnswers NONE = new SuitabilityAnswers(false, false, false, null);

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream());
    }

    private Stream<Referral> stream() {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(States states, DecisionContext context) {
        var events = new ArrayList<ReferralEvent>();
        events.add(Referral.retracted(referral, event, reason, Referral.CHECKS, states));
        var progress = Referral.begun(states.of(Referral.class, referral));
        events.addAll(new SuitabilityCheck(result, minutes, channel, heldOn, answers(states), device)
                .events(referral, progress, context));
        return List.copyOf(events);
    }

    private SuitabilityAnswers answers(States states) {
        var before = states.recorded(stream()).stream()
                .filter(recorded -> recorded.id().equals(event))
                .map(recorded -> ((SuitabilityAssessed) recorded.event()).answers())
                .map(answers -> answers instanceof Confidential.Open<SuitabilityAnswers>(var open) ? open : NONE)
                .findFirst()
                .orElse(NONE);
        var text = note instanceof Confidential.Open<String>(var open) ? open : before.note();
        return new SuitabilityAnswers(
                language == null ? before.language() : language,
                equipment == null ? before.equipment() : equipment,
                reachableByPhone == null ? before.reachableByPhone() : reachableByPhone,
                text);
    }
}
