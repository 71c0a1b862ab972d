package de.motivag.outcome.read.kpi;

import de.motivag.events.OrganisationId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tenancy.TenantTransactionManager;
import de.motivag.outcome.read.EndOfDay;
import de.motivag.outcome.read.facts.FactSchema;
import de.motivag.outcome.read.facts.Facts;
import de.motivag.outcome.read.kpi.Report.PublishedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** The facts of one organisation's log in a database without the service, and the figures that it computes from them. */
public final class FiguresOfLog {
    /**
     * @param of the offer, group or team
     * @param value null if the denominator is zero
     */
    public record Cell(
            @Nullable UUID of,
            YearMonth month,
            @Nullable String part,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value) {}

    private static final DataSource DATABASE = migrated();

    private final TransactionTemplate transactions = new TransactionTemplate(new TenantTransactionManager(DATABASE));
    private final JdbcClient database = JdbcClient.create(DATABASE);
    private final Kpis kpis;
    private final OrganisationId organisation;

    public FiguresOfLog(OrganisationId organisation) {
        this.organisation = organisation;
        try {
            kpis = new Kpis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource migrated() {
        var database = Infrastructure.shared().database("figures_of_logs");
        Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/kit", "classpath:db/outcome")
                .javaMigrations(new FactSchema())
                .placeholderReplacement(false)
                .load()
                .migrate();
        return new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
    }

    /** Adds events in the order of recording. */
    public void add(List<ReceivedEvent> events) {
        asTenant(() -> {
            new Facts(database, Facts.LIVE, () -> {}).on(events);
            return events;
        });
    }

    /**
     * The figure by a dimension, month and part, with the knowledge at the end of that day.
     *
     * @param figure name of the figure, followed by a dot and the version unless it is the newest
     * @param dimension offer, group or team
     */
    public List<Cell> cells(String figure, String dimension, LocalDate from, LocalDate day) {
        var named = figure.split("\\.");
        return cells(
                kpis.named(named[0], named.length == 1 ? null : Integer.valueOf(named[1])),
                Grouping.named(List.of(dimension)).iterator().next(),
                from,
                day);
    }

    List<Cell> cells(Kpi definition, Grouping dimension, LocalDate from, LocalDate day) {
        var question = question(definition, from, day);
        return asTenant(() -> new Figures(database).of(question, Set.of(dimension, Grouping.MONTH, Grouping.PART)))
                .stream()
                .map(row -> new Cell(
                        (UUID) row.at(dimension),
                        Objects.requireNonNull(row.month()),
                        row.part(),
                        row.numerator(),
                        row.denominator(),
                        row.value()))
                .toList();
    }

    private CaseQuery question(Kpi definition, LocalDate from, LocalDate day) {
        var months = definition.months();
        return new CaseQuery(
                definition,
                organisation,
                new Period(from, day),
                EndOfDay.endOf(day),
                day,
                months == null ? null : months.usual(),
                CaseQuery.Cell.ALL);
    }

    /** The tables of figures, as a report of all of them would publish them. */
    List<PublishedTable> published(List<Kpi> definitions, Set<Grouping> by, LocalDate day) {
        var tables = definitions.stream()
                .map(kpi -> new Table(
                        kpi,
                        asTenant(() -> new TableComputation(database).of(question(kpi, LocalDate.EPOCH, day), by))))
                .toList();
        var published = Report.published(tables);
        return tables.stream()
                .map(table ->
                        table(table, by, published.getOrDefault(table.kpi().name(), List.of())))
                .toList();
    }

    private static PublishedTable table(Table table, Set<Grouping> by, List<PublishedRow> published) {
        return new PublishedTable(
                table.kpi(),
                Figures.grouped(table.kpi(), by).size(),
                table.rows(),
                published.stream().collect(Collectors.toMap(PublishedRow::at, row -> row)));
    }

    private <T> T asTenant(Supplier<T> work) {
        return TenantContext.within(organisation, () -> Objects.requireNonNull(transactions.execute(_ -> work.get())));
    }
}
