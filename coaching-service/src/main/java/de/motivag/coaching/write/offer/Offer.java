package de.motivag.coaching.write.offer;

import static de.motivag.coaching.CoachingRule.NO_SUCH_OFFER;
import static de.motivag.coaching.GroupRule.OFFER_RETIRED;

import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferReinstated;
import de.motivag.events.coaching.OfferEvent.OfferRetired;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.TopicCode;
import de.motivag.kit.decision.RuleViolated;
import java.util.List;
import java.util.stream.Stream;

/** A coaching offer (Angebot), § 3. */
public sealed interface Offer {
    record None() implements Offer {}

    /**
     * @param versions contents of each version, from version 1; a participant stays in the version of the measure's
     * start
     * @param retired whether the offer takes no new groups and referrals
     */
    record Defined(OfferKind kind, List<Contents> versions, boolean retired) implements Offer {
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

        /** Whether the catalogue of this version has the topic for that module. */
        public boolean hasTopic(int version, int module, TopicCode code) {
            return versions.get(version - 1).topics().stream()
                    .anyMatch(topic -> topic.module() == module && topic.code().equals(code));
        }

        private Defined with(Contents revised) {
            var more = Stream.concat(versions.stream(), Stream.of(revised)).toList();
            return new Defined(kind, more, retired);
        }

        private Defined retired(boolean since) {
            return new Defined(kind, versions, since);
        }
    }

    static Offer evolve(Offer state, OfferEvent event) {
        return switch (event) {
            case OfferDefined e ->
                new Defined(
                        e.kind(),
                        List.of(new Contents(e.title(), e.modules(), e.week(), e.topics(), e.topicTitles())),
                        false);
            case OfferRevised e ->
                state.defined().with(new Contents(e.title(), e.modules(), e.week(), e.topics(), e.topicTitles()));
            case OfferRetired _ -> state.defined().retired(true);
            case OfferReinstated _ -> state.defined().retired(false);
        };
    }

    /** @throws RuleViolated if there is no such offer */
    default Defined defined() {
        return switch (this) {
            case Defined defined -> defined;
            case None() -> throw new RuleViolated(NO_SUCH_OFFER, "#/offer");
        };
    }

    /**
     * @param pointer pointer to the id of the offer
     * @throws RuleViolated if the offer takes no new groups and referrals
     */
    default Defined notRetired(OfferId offer, String pointer) {
        var defined = defined();
        if (defined.retired()) {
            throw new RuleViolated(OFFER_RETIRED, pointer).about(offer);
        }
        return defined;
    }
}
