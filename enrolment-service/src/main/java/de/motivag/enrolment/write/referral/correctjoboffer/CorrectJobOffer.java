package de.motivag.enrolment.write.referral.correctjoboffer;

import de.motivag.enrolment.write.referral.JobOffers;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Corrects a job offer: retracts the logged event and logs the correct offer in one transaction. The answer to the offer
 * stays.
 *
 * @param event id of the event that logged the offer
 * @param reason reason for the correction in free text, for staff who work with the person
 * @param offeredOn not in the future, not before the application, not after the answer
 * @param job description of the job as free text; as recorded if left out
 */
@Post(
        path = "/referrals/{referral}/correct-job-offer",
        roles = {Role.ADVISER, Role.EMPLOYER_SERVICE},
        summary = "Correct a job offer")
public record CorrectJobOffer(
        ReferralId referral,
        EventId event,
        Confidential<@Size(max = 2000) String> reason,
        LocalDate offeredOn,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> job)
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
        var retracted = Referral.retracted(referral, event, reason, Referral.JOB_OFFERS, states);
        var progress = Referral.begun(states.of(Referral.class, referral));
        progress.day(ReferralDay.JOB_OFFER, offeredOn, context, "#/offeredOn");
        var offers = JobOffers.of(states.recorded(stream()));
        offers.requireNoAnswerBefore(offeredOn, event, "#/offeredOn");
        var described =
                job == null ? offers.standing(event).map(JobOfferMade::job).orElse(null) : job;
        return List.of(
                retracted,
                new JobOfferMade(
                        referral, progress.participant(), progress.offer(), offeredOn, described, offers.first(event)));
    }
}
