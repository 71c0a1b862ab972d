package de.motivag.enrolment.read.offers;

import de.motivag.enrolment.write.referral.OfferReplica;
import de.motivag.events.Id;
import de.motivag.events.common.OfferKind;
import de.motivag.kit.decision.Lookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class OfferLookup implements Lookup<OfferReplica> {
    private final JdbcClient database;

    OfferLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<OfferReplica> type() {
        return OfferReplica.class;
    }

    @Override
    public OfferReplica find(Id offer) {
        return database.sql("select version, kind, retired from offer_replica where offer = ?")
                .param(offer.value())
                .query((row, _) -> (OfferReplica)
                        new OfferReplica.Defined(row.getInt(1), OfferKind.valueOf(row.getString(2)), row.getBoolean(3)))
                .optional()
                .orElseGet(OfferReplica.Unknown::new);
    }
}
