package de.motivag.outcome.read.kpi;

import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.wall.Wall;
import de.motivag.kit.wall.WalledTransactionManager;
import de.motivag.outcome.read.kpi.Figures.By;
import de.motivag.outcome.read.kpi.Figures.Figure;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Facts of one organisation in a real PostgreSQL, and the figures over them. Facts are known from the day on which they
 * happened, unless said otherwise; a figure is asked with what is known for ever after.
 */
final class Ledger {
    static final Instant EVER_AFTER = Instant.parse("2100-01-01T00:00:00Z");
    private static final DataSource DATABASE = migrated();

    private final OrganisationId organisation;
    private final JdbcClient database = JdbcClient.create(DATABASE);
    private final TransactionTemplate transactions = new TransactionTemplate(new WalledTransactionManager(DATABASE));
    private final Kpis kpis;

    Ledger(String organisation) {
        this.organisation = new OrganisationId(organisation);
        try {
            kpis = new Kpis();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static DataSource migrated() {
        var database = Infrastructure.shared().database("outcome_figures");
        Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/kit", "classpath:db/outcome")
                .placeholderReplacement(false)
                .load()
                .migrate();
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }

    void contact(UUID referral, OfferId offer, String day, boolean completed) {
        walled(() -> database.sql("""
                        insert into fact_contact
                            (event_id, stream, sequence, known_from, participant, referral, offer, kind, completed,
                             minutes, on_day)
                        values (gen_random_uuid(), :referral, 0, :day, gen_random_uuid(), :referral, :offer, 'PHONE',
                            :completed, 10, :day)""")
                .param("referral", referral)
                .param("offer", offer.value())
                .param("completed", completed)
                .param("day", LocalDate.parse(day))
                .update());
    }

    void contact(UUID referral, OfferId offer, String day) {
        contact(referral, offer, day, true);
    }

    /** @param until when a correction ended it; {@code infinity} if none did */
    void entry(OfferId offer, String day, String known, String until) {
        walled(() -> database.sql("""
                        insert into fact_entry
                            (event_id, stream, sequence, known_from, known_until, participation, participant, referral,
                             offer, offer_version, entered_on)
                        values (gen_random_uuid(), gen_random_uuid(), 0, cast(:known as timestamptz),
                            cast(:until as timestamptz), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                            :offer, 1, :day)""")
                .param("offer", offer.value())
                .param("day", LocalDate.parse(day))
                .param("known", known)
                .param("until", until)
                .update());
    }

    void entry(OfferId offer, String day) {
        entry(offer, day, day, "infinity");
    }

    /** A participation that was entered and has ended. */
    void participation(UUID participant, OfferId offer, String entered, String ended, String kind) {
        var participation = UUID.randomUUID();
        walled(() -> database.sql("""
                        insert into fact_entry
                            (event_id, stream, sequence, known_from, participation, participant, referral, offer,
                             offer_version, entered_on)
                        values (gen_random_uuid(), :participation, 0, :day, :participation, :participant,
                            :participation, :offer, 1, :day)""")
                .param("participation", participation)
                .param("participant", participant)
                .param("offer", offer.value())
                .param("day", LocalDate.parse(entered))
                .update());
        end(participation, participation, participant, offer, ended, kind);
    }

    /** The end of what was referred, whether it was entered or not. */
    void ended(UUID referral, OfferId offer, String day) {
        end(UUID.randomUUID(), referral, UUID.randomUUID(), offer, day, "COMPLETED");
    }

    private void end(UUID participation, UUID referral, UUID participant, OfferId offer, String day, String kind) {
        walled(() -> database.sql("""
                        insert into fact_end
                            (event_id, stream, sequence, known_from, participation, participant, referral, offer,
                             offer_version, ended_on, kind)
                        values (gen_random_uuid(), :participation, 1, :day, :participation, :participant, :referral,
                            :offer, 1, :day, :kind)""")
                .param("participation", participation)
                .param("participant", participant)
                .param("referral", referral)
                .param("offer", offer.value())
                .param("kind", kind)
                .param("day", LocalDate.parse(day))
                .update());
    }

    void withdrawn(UUID referral, OfferId offer, String day) {
        walled(() -> database.sql("""
                        insert into fact_withdrawal
                            (event_id, stream, sequence, known_from, participant, referral, offer, withdrawn_on)
                        values (gen_random_uuid(), :referral, 0, :day, gen_random_uuid(), :referral, :offer, :day)""")
                .param("referral", referral)
                .param("offer", offer.value())
                .param("day", LocalDate.parse(day))
                .update());
    }

    /**
     * @param to none while it goes on
     * @param until when a correction ended it; {@code infinity} if none did
     */
    void integration(UUID participant, String kind, String from, @Nullable String to, boolean insured, String until) {
        walled(() -> database.sql("""
                        insert into fact_integration
                            (event_id, stream, sequence, known_from, known_until, participant, integration, kind,
                             starts_on, ended_on, fixed_term, insured, subsidised, found_through)
                        values (gen_random_uuid(), :participant, 0, :from, cast(:until as timestamptz), :participant,
                            gen_random_uuid(), :kind, :from, :to, false, :insured, false, 'SELF')""")
                .param("participant", participant)
                .param("kind", kind)
                .param("from", LocalDate.parse(from))
                .param("to", to == null ? null : LocalDate.parse(to))
                .param("insured", insured)
                .param("until", until)
                .update());
    }

    void work(UUID participant, String from, @Nullable String to) {
        integration(participant, "EMPLOYMENT", from, to, true, "infinity");
    }

    void checked(UUID participant, String day) {
        walled(() -> database.sql("""
                        insert into fact_no_integration (event_id, stream, sequence, known_from, participant, checked_on)
                        values (gen_random_uuid(), :participant, 0, :day, :participant, :day)""")
                .param("participant", participant)
                .param("day", LocalDate.parse(day))
                .update());
    }

    /** One line a figure: {@code <month> <numerator>/<denominator> = <value>}. */
    List<String> figures(String kpi, String from, String to, String asked, Instant known, By... by) {
        return rows(kpi, from, to, asked, known, by).stream()
                .map(figure -> "%s %s/%s = %s"
                        .formatted(figure.month(), figure.numerator(), figure.denominator(), figure.value()))
                .toList();
    }

    List<Figure> rows(String kpi, String from, String to, String asked, Instant known, By... by) {
        var period = new Period(LocalDate.parse(from), LocalDate.parse(to));
        return walled(() -> new Figures(database)
                .of(kpis.named(kpi), organisation, period, Set.of(by), known, LocalDate.parse(asked)));
    }

    /** What the definition itself returns, row by row. */
    List<String> values(Kpi kpi, String from, String to) {
        return walled(() -> database.sql(kpi.sql() + "\norder by month, offer")
                .param("organisation", organisation.value())
                .param("from", LocalDate.parse(from))
                .param("to", LocalDate.parse(to))
                .param("asked", LocalDate.parse(to))
                .param("known", EVER_AFTER.atOffset(ZoneOffset.UTC))
                .query((row, i) -> row.getDate("month") + " " + row.getObject("offer") + " " + row.getString("value"))
                .list());
    }

    private <T> T walled(Supplier<T> work) {
        return Wall.within(organisation, () -> transactions.execute(status -> work.get()));
    }
}
