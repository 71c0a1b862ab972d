package de.motivag.coaching.write.offer;

import de.motivag.coaching.CoachingRule;
import de.motivag.events.Internal;
import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.coaching.OfferKind;
import de.motivag.kit.decision.RuleViolated;
import java.util.List;

/** A coaching offer (Angebot), § 3. */
public sealed interface Offer {
    record None() implements Offer {}

    /** @param version of its contents, from 1 */
    record Defined(
            int version, OfferKind kind, Internal<String> title, List<OfferModule> modules, List<TemplateSession> week)
            implements Offer {}

    static Offer evolve(Offer state, OfferEvent event) {
        return switch (event) {
            case OfferDefined e -> new Defined(e.version(), e.kind(), e.title(), e.modules(), e.week());
        };
    }

    /** @throws RuleViolated if there is no such offer */
    default Defined defined() {
        return switch (this) {
            case Defined defined -> defined;
            case None() -> throw new RuleViolated(CoachingRule.NO_SUCH_OFFER);
        };
    }
}
