package de.motivag.coaching.write.offer.reinstateoffer;

import de.motivag.coaching.write.offer.Offer;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferReinstated;
import de.motivag.events.common.OfferId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/** Reinstates a retired offer: it takes groups and referrals again. Without effect if the offer is not retired. */
@Post(path = "/offers/{offer}/reinstate", roles = Role.TEAM_LEAD, summary = "Reinstate a retired offer")
public record ReinstateOffer(OfferId offer) implements EntityCommand<Offer> {
    @Override
    public Stream<Offer> stream(DecisionContext context) {
        return new Stream<>(Offer.class, offer);
    }

    @Override
    public List<OfferEvent> decide(Offer state, DecisionContext context) {
        return state.defined().retired() ? List.of(new OfferReinstated(offer, context.today())) : List.of();
    }
}
