package de.motivag.enrolment.write.referral.logjoboffer;

import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralDay;
import de.motivag.events.Confidential;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.events.enrolment.ReferralEvent.JobOfferMade;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Logs one job offer to the person; also possible after the referral has ended. Each request logs another offer; to
 * repeat one safely, send the same Idempotency-Key.
 *
 * @param offeredOn not in the future, not before the application
 * @param job description of the job as free text
 */
@Post(
        path = "/referrals/{referral}/log-job-offer",
        roles = {Role.ADVISER, Role.EMPLOYER_SERVICE},
        summary = "Log a job offer")
public record LogJobOffer(
        ReferralId referral, LocalDate offeredOn, @Nullable Confidential<@NotBlank @Size(max = 2000) String> job)
        implements EntityCommand<Referral> {
    @Override
    public Stream<Referral> stream(DecisionContext context) {
        return new Stream<>(Referral.class, referral);
    }

    @Override
    public List<ReferralEvent> decide(Referral state, DecisionContext context) {
        var progress = Referral.begun(state);
        progress.day(ReferralDay.JOB_OFFER, offeredOn, context, "#/offeredOn");
        return List.of(new JobOfferMade(referral, progress.participant(), progress.offer(), offeredOn, job, null));
    }
}
