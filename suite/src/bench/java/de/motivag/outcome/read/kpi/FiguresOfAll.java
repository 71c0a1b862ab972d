package de.motivag.outcome.read.kpi;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.outcome.read.EndOfDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Computes figures over all organisations by month, which no caller may request over HTTP. */
public final class FiguresOfAll {
    private final Kpis kpis;
    private final Figures figures;
    private final TenantTransactions transactions;

    /** @param outcome context of the service */
    public FiguresOfAll(ApplicationContext outcome) {
        kpis = outcome.getBean(Kpis.class);
        figures = outcome.getBean(Figures.class);
        transactions = outcome.getBean(TenantTransactions.class);
    }

    /** @return number of cells */
    public int cells(String name, LocalDate from, LocalDate to, @Nullable LocalDate asKnownOn) {
        var kpi = kpis.named(name, null);
        var months = kpi.months();
        var now = Instant.now();
        var question = new CaseQuery(
                kpi,
                null,
                new Period(from, to),
                asKnownOn == null ? now : EndOfDay.endOf(asKnownOn),
                asKnownOn == null ? LocalDate.ofInstant(now, DecisionContext.BERLIN) : asKnownOn,
                months == null ? null : Integer.valueOf(months.usual()),
                CaseQuery.Cell.ALL);
        return transactions
                .acrossTenants(() -> figures.of(question, Set.of(Grouping.MONTH)))
                .size();
    }
}
