package de.motivag.desk.groups;

import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The titles of the offers. */
@Component
class Offers {

    private final Services services;

    Offers(Services services) {
        this.services = services;
    }

    private record Offer(String offer, @Nullable String title) {}

    /** By id; the id itself for an offer without a title. */
    Map<String, String> titles() {
        return services.coaching().all(Offer.class, "/offers", Query.none()).stream()
                .collect(Collectors.toMap(
                        Offer::offer,
                        offer -> Objects.requireNonNullElse(offer.title(), offer.offer()),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }
}
