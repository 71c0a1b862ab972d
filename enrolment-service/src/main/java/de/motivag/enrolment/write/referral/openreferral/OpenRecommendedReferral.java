package de.motivag.enrolment.write.referral.openreferral;

import de.motivag.enrolment.write.participant.Participant;
import de.motivag.enrolment.write.referral.OfferReplica;
import de.motivag.enrolment.write.referral.Referral;
import de.motivag.events.Event;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.enrolment.RoutingFacts.LastPayment;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.decision.UniqueKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Opens a referral into another offer that was recommended and accepted (paper, § 4.1). The person is an existing
 * client, so an adviser assigns them (green stream). Does nothing for a person who is erased or being erased,
 * or if the offer was retired meanwhile.
 *
 * @param acceptedOn day of the adviser's decision, which another service has checked by its own clock
 */
public record OpenRecommendedReferral(
        ReferralId referral, ParticipantId participant, OfferId offer, LocalDate acceptedOn) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return opening(acceptedOn).streams(context);
    }

    @Override
    public List<UniqueKey> claims(States states) {
        return opening(acceptedOn).claims(states);
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        var isErasedOrBeingErased = switch (states.of(Participant.class, participant)) {
            case Participant.None _ -> false;
            case Participant.Registered _ -> false;
            case Participant.BeingErased _ -> true;
            case Participant.Erased _ -> true;
        };
        var isRetired = states.of(OfferReplica.class, offer) instanceof OfferReplica.Defined known && known.retired();
        return isErasedOrBeingErased || isRetired || states.of(Referral.class, referral) instanceof Referral.Begun
                ? List.of()
                : opening(context.atMostToday(acceptedOn)).decide(states, context);
    }

    private OpenReferral opening(LocalDate appliedOn) {
        return new OpenReferral(
                referral,
                participant,
                offer,
                appliedOn,
                LastPayment.unknown(),
                true,
                false,
                Set.of(),
                null,
                null,
                null,
                null,
                null);
    }
}
