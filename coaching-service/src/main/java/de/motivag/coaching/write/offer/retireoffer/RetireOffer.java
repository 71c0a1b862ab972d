package de.motivag.coaching.write.offer.retireoffer;

import de.motivag.coaching.write.offer.Offer;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferRetired;
import de.motivag.events.common.OfferId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/**
 * Retires an offer from today on: it takes no new groups and no new referrals. Groups that are planned and people who
 * are referred already go on. Repeating it has no effect.
 */
@Post(path = "/offers/{offer}/retire", roles = Role.TEAM_LEAD, summary = "Retire an offer")
public record RetireOffer(OfferId offer) implements EntityCommand<Offer> {
    @Override
    public Stream<Offer> stream(DecisionContext context) {
        return new Stream<>(Offer.class, offer);
    }

    @Override
    public List<OfferEvent> decide(Offer state, DecisionContext context) {
        return state.defined().retired() ? List.of() : List.of(new OfferRetired(offer, context.today()));
    }
}
