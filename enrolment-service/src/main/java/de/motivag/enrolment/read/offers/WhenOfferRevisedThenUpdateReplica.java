package de.motivag.enrolment.read.offers;

import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Updates the offer replica to the revised version; new referrals use that version. */
@Component
final class WhenOfferRevisedThenUpdateReplica implements Reaction<OfferRevised> {
    private final JdbcClient database;

    WhenOfferRevisedThenUpdateReplica(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<OfferRevised> event() {
        return OfferRevised.class;
    }

    @Override
    public void on(OfferRevised offer, EventMetadata metadata) {
        database.sql("update offer_replica set version = ? where offer = ?")
                .params(offer.version(), offer.offer().value())
                .update();
    }
}
