package de.motivag.desk.figures;

import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The titles of the offers, for the places of figures. */
@Component
class OfferTitles {

    private final Services services;

    OfferTitles(Services services) {
        this.services = services;
    }

    private record Offer(String offer, @Nullable String title) {}

    /** By id; empty while the coaching service is away. */
    Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        services.coaching()
                .allPart(Offer.class, "/offers", Query.none())
                .ifThere(offers -> offers.forEach(
                        offer -> titles.put(offer.offer(), Objects.requireNonNullElse(offer.title(), offer.offer()))));
        return titles;
    }
}
