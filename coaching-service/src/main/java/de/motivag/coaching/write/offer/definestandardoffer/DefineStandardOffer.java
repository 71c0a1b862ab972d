package de.motivag.coaching.write.offer.definestandardoffer;

import de.motivag.coaching.write.offer.DefinedTopic;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.events.Internal;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.common.OfferKind;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** Defines the A&O coaching of the organisation. Does nothing if the offer exists, even in a revised form. */
public record DefineStandardOffer() implements EntityCommand<Offer> {
    @Override
    public Stream<Offer> stream(DecisionContext context) {
        return new Stream<>(Offer.class, ActivationAndOrientation.of(context.organisation()));
    }

    @Override
    public List<OfferEvent> decide(Offer state, DecisionContext context) {
        return switch (state) {
            case Offer.None() ->
                List.of(new OfferDefined(
                        ActivationAndOrientation.of(context.organisation()),
                        1,
                        OfferKind.ACTIVATION_AND_ORIENTATION,
                        Internal.of(ActivationAndOrientation.TITLE),
                        ActivationAndOrientation.MODULES,
                        ActivationAndOrientation.WEEK,
                        DefinedTopic.all(ActivationAndOrientation.TOPICS),
                        DefinedTopic.titles(ActivationAndOrientation.TOPICS)));
            case Offer.Defined _ -> List.of();
        };
    }
}
