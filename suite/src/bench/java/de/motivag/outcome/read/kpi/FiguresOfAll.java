package de.motivag.outcome.read.kpi;

import de.motivag.kit.decision.Given;
import de.motivag.kit.wall.Transactions;
import de.motivag.outcome.read.KnownOn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Figures over all organisations, month by month: nobody may ask for them over HTTP. */
public final class FiguresOfAll {
    private final Kpis kpis;
    private final Figures figures;
    private final Transactions transactions;

    /** @param outcome the context of the service */
    public FiguresOfAll(ApplicationContext outcome) {
        kpis = outcome.getBean(Kpis.class);
        figures = outcome.getBean(Figures.class);
        transactions = outcome.getBean(Transactions.class);
    }

    /** @return how many cells there are */
    public int cells(String name, LocalDate from, LocalDate to, @Nullable LocalDate asKnownOn) {
        var kpi = kpis.named(name, null);
        var months = kpi.months();
        var now = Instant.now();
        var question = new Question(
                kpi,
                null,
                new Period(from, to),
                asKnownOn == null ? now : KnownOn.endOf(asKnownOn),
                asKnownOn == null ? LocalDate.ofInstant(now, Given.BERLIN) : asKnownOn,
                months == null ? null : Integer.valueOf(months.usual()),
                Question.Cell.ALL);
        return transactions
                .everywhere(() -> figures.of(question, Set.of(By.MONTH)))
                .size();
    }
}
