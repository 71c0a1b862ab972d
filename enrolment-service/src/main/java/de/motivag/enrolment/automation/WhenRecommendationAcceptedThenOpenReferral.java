package de.motivag.enrolment.automation;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.referral.open.OpenRecommendedReferral;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Where a way into the offer is open already, there is nothing to do. */
@Component
final class WhenRecommendationAcceptedThenOpenReferral implements Reaction<RecommendationAccepted> {
    private final Commands commands;

    WhenRecommendationAcceptedThenOpenReferral(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<RecommendationAccepted> event() {
        return RecommendationAccepted.class;
    }

    @Override
    public void on(RecommendationAccepted event, Recorded recorded) {
        var offer = event.otherOffer();
        if (event.kind() != RecommendationKind.OTHER_OFFER || offer == null) {
            return;
        }
        var opening = new OpenRecommendedReferral(
                new ReferralId(Id.derived(recorded.id(), "referral")),
                event.placement().participant(),
                offer,
                LocalDate.ofInstant(recorded.at(), Given.BERLIN));
        commands.carryOutOrFail(
                opening,
                Order.because(recorded, "WhenRecommendationAcceptedThenOpenReferral"),
                EnrolmentRule.REFERRAL_ALREADY_OPEN);
    }
}
