package de.motivag.enrolment.write.referral.answerjoboffer;

import static de.motivag.enrolment.EnrolmentRule.BEFORE_JOB_OFFER;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Records the person's answer to a job offer. A later answer to the same offer replaces the earlier one; the same answer
 * again has no effect.
 *
 * @param jobOffer id of the event that logged the offer, as in the answer to that command and in the history
 * @param answeredOn today if left out; not in the future, not before the offer
 */
@Post(
        path = "/referrals/{referral}/answer-job-offer",
        roles = {Role.ADVISER, Role.EMPLOYER_SERVICE},
        summary = "Record the answer to a job offer")
public record AnswerJobOffer(
        ReferralId referral,
        EventId jobOffer,
        JobOfferAnswer answer,
        @Nullable LocalDate answeredOn) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream());
    }

    private Stream<Referral> stream() {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(States states, DecisionContext context) {
        var progress = Referral.begun(states.of(Referral.class, referral));
        var made = offer(states);
        var day = context.dayOrToday(answeredOn, "#/answeredOn");
        if (day.isBefore(made.offeredOn())) {
            throw new RuleViolated(BEFORE_JOB_OFFER, "#/answeredOn").about(day, made.offeredOn());
        }
        var answered = new JobOfferAnswered(referral, progress.participant(), progress.offer(), jobOffer, answer, day);
        return answered.equals(latest(states)) ? List.of() : List.of(answered);
    }

    private JobOfferMade offer(States states) {
        return states.recorded(stream()).stream()
                .filter(recorded -> recorded.id().equals(jobOffer) && !recorded.retracted())
                .map(recorded -> recorded.event() instanceof JobOfferMade made ? made : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> CommonRule.notKnown(jobOffer, "#/jobOffer"));
    }

    private @Nullable JobOfferAnswered latest(States states) {
        return states.recorded(stream()).stream()
                .filter(recorded -> !recorded.retracted())
                .map(recorded -> recorded.event() instanceof JobOfferAnswered answered ? answered : null)
                .filter(answered -> answered != null && answered.jobOffer().equals(jobOffer))
                .reduce(null, (earlier, later) -> later);
    }
}
