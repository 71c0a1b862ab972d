package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.AgreementRatingEvent;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRated;
import de.motivag.events.coaching.AgreementRatingEvent.AgreementRatingEventRetracted;
import de.motivag.events.coaching.AgreementRatingEvent.RatedItem;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.Set;

/** Facts about ratings of agreements. */
final class AgreementFacts {
    private AgreementFacts() {}

    static FactChanges changes(AgreementRatingEvent event, EventMetadata metadata) {
        var placement = event.placement();
        return switch (event) {
            case AgreementRated e ->
                FactChanges.facts(new Fact.AgreementRating(
                        metadata.id(),
                        placement.participation(),
                        placement.participant(),
                        placement.referral(),
                        placement.offer(),
                        e.point(),
                        e.rubricVersion(),
                        (int) e.items().stream().filter(RatedItem::met).count(),
                        e.ratedOn()));
            case AgreementRatingEventRetracted e -> FactChanges.retracted(e, Set.of(Fact.AgreementRating.class));
        };
    }
}
