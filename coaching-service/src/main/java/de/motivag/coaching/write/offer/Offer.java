package de.motivag.coaching.write.offer;

import static de.motivag.coaching.CoachingRule.NO_SUCH_OFFER;

import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.common.OfferKind;
import de.motivag.kit.decision.RuleViolated;
import java.util.List;
import java.util.stream.Stream;

/** A coaching offer (Angebot), § 3. */
public sealed interface Offer {
    record None() implements Offer {}

    /**
     * @param versions contents of each version, from version 1; a participant stays in the version of the measure's
     * start
     */
    record Defined(OfferKind kind, List<Contents> versions) implements Offer {
        public int version() {
            return versions.size();
        }

        public Contents latest() {
            return versions.getLast();
        }

        /** The modules that this version requires. */
        public List<OfferModule> modules(int version) {
            return versions.get(version - 1).modules();
        }

        private Defined with(Contents revised) {
            return new Defined(
                    kind, Stream.concat(versions.stream(), Stream.of(revised)).toList());
        }
    }

    static Offer evolve(Offer state, OfferEvent event) {
        return switch (event) {
            case OfferDefined e -> new Defined(e.kind(), List.of(new Contents(e.title(), e.modules(), e.week())));
            case OfferRevised e -> state.defined().with(new Contents(e.title(), e.modules(), e.week()));
        };
    }

    /** @throws RuleViolated if there is no such offer */
    default Defined defined() {
        return switch (this) {
            case Defined defined -> defined;
            case None() -> throw new RuleViolated(NO_SUCH_OFFER, "#/offer");
        };
    }
}
