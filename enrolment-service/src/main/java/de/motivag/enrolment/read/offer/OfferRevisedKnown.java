package de.motivag.enrolment.read.offer;

import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Updates the offer replica to the revised version; new referrals use that version. */
@Component
final class OfferRevisedKnown implements Reaction<OfferRevised> {
    private final JdbcClient database;

    OfferRevisedKnown(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<OfferRevised> event() {
        return OfferRevised.class;
    }

    @Override
    public void on(OfferRevised offer, Recorded recorded) {
        database.sql("update known_offer set version = ? where offer = ?")
                .params(offer.version(), offer.offer().value())
                .update();
    }
}
