package de.motivag.enrolment.read.offers;

import de.motivag.events.coaching.OfferEvent;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferReinstated;
import de.motivag.events.coaching.OfferEvent.OfferRetired;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.common.OfferId;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Replica;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a replica of coaching-service's offers in their latest version, which new referrals use. */
@Component
final class WhenOfferDefinedOrRevisedThenStoreReplica implements Replica<OfferEvent> {
    private final JdbcClient database;

    WhenOfferDefinedOrRevisedThenStoreReplica(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "offer_replica";
    }

    @Override
    public Class<OfferEvent> event() {
        return OfferEvent.class;
    }

    @Override
    public void on(OfferEvent offer, EventMetadata metadata) {
        switch (offer) {
            case OfferDefined defined -> store(defined, metadata);
            case OfferRevised revised -> update(revised);
            case OfferRetired retired -> retire(retired.offer(), true);
            case OfferReinstated reinstated -> retire(reinstated.offer(), false);
        }
    }

    private void store(OfferDefined offer, EventMetadata metadata) {
        database.sql("""
                        insert into offer_replica (organisation, offer, version, kind, retired) values (?, ?, ?, ?, false)
                        on conflict (offer) do update set version = excluded.version, kind = excluded.kind""")
                .params(
                        metadata.organisation().value(),
                        offer.offer().value(),
                        offer.version(),
                        offer.kind().name())
                .update();
    }

    private void retire(OfferId offer, boolean retired) {
        database.sql("update offer_replica set retired = ? where offer = ?")
                .params(retired, offer.value())
                .update();
    }

    private void update(OfferRevised offer) {
        database.sql("update offer_replica set version = ? where offer = ?")
                .params(offer.version(), offer.offer().value())
                .update();
    }
}
