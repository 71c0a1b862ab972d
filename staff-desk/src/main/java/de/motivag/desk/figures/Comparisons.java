package de.motivag.desk.figures;

import de.motivag.desk.services.Query;
import de.motivag.desk.services.ServiceClient;
import de.motivag.desk.services.Services;
import org.springframework.stereotype.Component;

/** Reads comparisons with all their changed cases. */
@Component
class Comparisons {

    /** More changed cases than these are not split into their kinds. */
    private static final int MOST = 1000;

    private final Services services;

    Comparisons(Services services) {
        this.services = services;
    }

    Compared of(String figure, Query query) {
        var compared = read(figure, query, 0);
        while (compared.more() && compared.changes().size() < MOST) {
            var further = read(figure, query, compared.changes().size());
            compared = compared.with(further.changes(), further.more());
        }
        return compared;
    }

    private Compared read(String figure, Query query, int skip) {
        return services.outcome()
                .get(
                        Compared.class,
                        "/kpis/{name}/compare",
                        query.and("skip", skip).and("limit", ServiceClient.MOST),
                        figure);
    }
}
