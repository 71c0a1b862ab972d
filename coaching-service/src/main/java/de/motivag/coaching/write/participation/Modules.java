package de.motivag.coaching.write.participation;

import static de.motivag.coaching.CoachingRule.NO_SUCH_MODULE;

import de.motivag.coaching.write.offer.Offer;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** The modules required by a participation's version of the offer. */
public final class Modules {
    private Modules() {}

    /** The stream that contains the modules. */
    public static List<Stream<?>> leadsTo(Participation participation) {
        return participation instanceof Participation.Placed placed
                ? List.of(new Stream<>(Offer.class, placed.placement().offer()))
                : List.of();
    }

    public static List<OfferModule> of(PlacementRef placement, States states) {
        return states.of(Offer.class, placement.offer()).defined().modules(placement.offerVersion());
    }

    /** @throws RuleViolated if the person's version of the offer has no such module */
    public static OfferModule require(int module, List<OfferModule> modules) {
        return modules.stream()
                .filter(other -> other.number() == module)
                .findFirst()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_MODULE, "#/module"));
    }
}
