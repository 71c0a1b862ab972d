package de.motivag.enrolment.read.offer;

import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps a replica of coaching-service's offers in their latest version. */
@Component
final class OfferKnown implements Reaction<OfferDefined> {
    private final JdbcClient database;

    OfferKnown(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<OfferDefined> event() {
        return OfferDefined.class;
    }

    @Override
    public void on(OfferDefined offer, Recorded recorded) {
        database.sql("""
                        insert into known_offer (organisation, offer, version, kind) values (?, ?, ?, ?)
                        on conflict (offer) do update set version = excluded.version, kind = excluded.kind""")
                .params(
                        recorded.organisation().value(),
                        offer.offer().value(),
                        offer.version(),
                        offer.kind().name())
                .update();
    }
}
