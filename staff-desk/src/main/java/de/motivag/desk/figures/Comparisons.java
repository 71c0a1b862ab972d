package de.motivag.desk.figures;

import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import org.springframework.stereotype.Component;

/** Reads comparisons with their changed cases. */
@Component
class Comparisons {

    /** The largest page of changed cases. More cases are not split into their kinds. */
    private static final int MOST = 1000;

    private final Services services;

    Comparisons(Services services) {
        this.services = services;
    }

    Compared of(String figure, Query query) {
        return services.outcome().get(Compared.class, "/kpis/{name}/compare", query.and("limit", MOST), figure);
    }
}
