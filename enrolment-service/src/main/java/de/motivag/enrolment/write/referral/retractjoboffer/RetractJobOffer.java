package de.motivag.enrolment.write.referral.retractjoboffer;

import de.motivag.enrolment.write.referral.JobOffers;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.enrolment.write.referral.ReferralRetraction;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.ReferralEvent;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * Retracts a job offer that was logged by mistake, with its answers, or a single answer. After the retraction of an answer
 * the one before counts again.
 *
 * @param event id of the event that logged the offer or the answer
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/referrals/{referral}/retract-job-offer",
        roles = {Role.ADVISER, Role.EMPLOYER_SERVICE},
        summary = "Retract a job offer, or the answer to one, that was recorded by mistake")
public record RetractJobOffer(ReferralId referral, EventId event, Confidential<@Size(max = 2000) String> reason)
        implements ReferralRetraction {
    @Override
    public Retractable types() {
        return Referral.JOB_OFFERS_AND_ANSWERS;
    }

    @Override
    public List<ReferralEvent> decide(States states, DecisionContext context) {
        var events = new ArrayList<ReferralEvent>();
        events.add(retracted(event, states));
        var offers = JobOffers.of(states.recorded(new Stream<>(Referral.class, referral)));
        if (offers.isOffer(event)) {
            offers.answers(event).forEach(answer -> events.add(retracted(answer.id(), states)));
        }
        return List.copyOf(events);
    }

    private ReferralEvent retracted(EventId one, States states) {
        return Referral.retracted(referral, one, reason, types(), states);
    }
}
