package de.motivag.enrolment.read.offers;

import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a replica of coaching-service's offers in their latest version. */
@Component
final class WhenOfferDefinedThenStoreReplica implements Reaction<OfferDefined> {
    private final JdbcClient database;

    WhenOfferDefinedThenStoreReplica(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<OfferDefined> event() {
        return OfferDefined.class;
    }

    @Override
    public void on(OfferDefined offer, EventMetadata metadata) {
        database.sql("""
                        insert into offer_replica (organisation, offer, version, kind) values (?, ?, ?, ?)
                        on conflict (offer) do update set version = excluded.version, kind = excluded.kind""")
                .params(
                        metadata.organisation().value(),
                        offer.offer().value(),
                        offer.version(),
                        offer.kind().name())
                .update();
    }
}
