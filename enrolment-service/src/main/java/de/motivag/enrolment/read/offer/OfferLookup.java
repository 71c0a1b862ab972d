package de.motivag.enrolment.read.offer;

import de.motivag.enrolment.write.referral.KnownOffer;
import de.motivag.events.Id;
import de.motivag.events.coaching.OfferKind;
import de.motivag.kit.decision.Lookup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class OfferLookup implements Lookup<KnownOffer> {
    private final JdbcClient database;

    OfferLookup(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Class<KnownOffer> type() {
        return KnownOffer.class;
    }

    @Override
    public KnownOffer find(Id offer) {
        return database.sql("select version, kind from known_offer where offer = ?")
                .param(offer.value())
                .query((row, _) ->
                        (KnownOffer) new KnownOffer.Defined(row.getInt(1), OfferKind.valueOf(row.getString(2))))
                .optional()
                .orElseGet(KnownOffer.Unknown::new);
    }
}
