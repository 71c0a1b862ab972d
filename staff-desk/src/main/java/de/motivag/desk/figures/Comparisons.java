package de.motivag.desk.figures;

import de.motivag.desk.figures.Kpi.Result;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.List;
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

    /** Both figures by offer; empty if the figure has parts, which an offer alone does not tell apart. */
    List<ComparedOffer> byOffer(String figure, Compared compared) {
        var left = byOffer(figure, compared.left().asked());
        var right = byOffer(figure, compared.right().asked());
        return left.hasParts() || right.hasParts() ? List.of() : ComparedOffer.of(left.rows(), right.rows());
    }

    private Result byOffer(String figure, Compared.Request asked) {
        return services.outcome()
                .get(
                        Result.class,
                        "/kpis/{name}",
                        Query.of("from", asked.from())
                                .and("to", asked.to())
                                .and("by", "offer")
                                .and("asKnownOn", asked.asKnownOn()),
                        figure);
    }
}
