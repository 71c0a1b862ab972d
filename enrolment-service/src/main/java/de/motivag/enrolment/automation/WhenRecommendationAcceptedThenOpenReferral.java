package de.motivag.enrolment.automation;

import static de.motivag.enrolment.EnrolmentRule.REFERRAL_ALREADY_OPEN;

import de.motivag.enrolment.write.referral.openreferral.OpenRecommendedReferral;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** Has no effect if a referral into the offer is open already. */
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
    public void on(RecommendationAccepted event, EventMetadata metadata) {
        var offer = event.otherOffer();
        if (event.kind() != RecommendationKind.OTHER_OFFER || offer == null) {
            return;
        }
        var opening = new OpenRecommendedReferral(
                new ReferralId(Id.derived(metadata.id(), "referral")),
                event.placement().participant(),
                offer,
                event.acceptedOn());
        commands.carryOutOrFail(opening, CommandContext.because(metadata, getClass()), REFERRAL_ALREADY_OPEN);
    }
}
