package de.motivag.enrolment.write.referral.answerjoboffer;

import static de.motivag.enrolment.EnrolmentRule.BEFORE_JOB_OFFER;

import de.motivag.enrolment.write.referral.JobOffers;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.JobOfferAnswer;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.JobOfferAnswered;
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
import org.jspecify.annotations.Nullable;

/**
 * Records the person's answer to a job offer. A later answer to the same offer replaces the earlier one; the same answer
 * again has no effect.
 *
 * @param jobOffer id of the event that logged or corrected the offer, as in the answer to that command and in the
 *     history
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
        var offers = JobOffers.of(states.recorded(stream()));
        var made = offers.standing(jobOffer).orElseThrow(() -> CommonRule.notKnown(jobOffer, "#/jobOffer"));
        var day = context.dayOrToday(answeredOn, "#/answeredOn");
        if (day.isBefore(made.offeredOn())) {
            throw new RuleViolated(BEFORE_JOB_OFFER, "#/answeredOn").about(day, made.offeredOn());
        }
        var answered = new JobOfferAnswered(
                referral, progress.participant(), progress.offer(), offers.first(jobOffer), answer, day);
        return answered.equals(offers.latestAnswer(jobOffer).orElse(null)) ? List.of() : List.of(answered);
    }
}
