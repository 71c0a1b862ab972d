package de.motivag.outcome.read.kpi;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.OfferId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tenancy.TenantTransactionManager;
import de.motivag.outcome.read.facts.FactSchema;
import de.motivag.outcome.read.kpi.CaseQuery.Cell;
import de.motivag.outcome.read.kpi.Figures.Figure;
import de.motivag.outcome.read.kpi.Items.Item;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Facts of one organisation in a real PostgreSQL, and the figures over them. Facts are known from their business day
 * unless given otherwise. Figures are computed with all facts unless given otherwise.
 */
final class Ledger {
    static final Instant EVER_AFTER = Instant.parse("2100-01-01T00:00:00Z");
    private static final String LONG_BEFORE = "2020-01-01";
    static final DataSource DATABASE = migrated();

    final OrganisationId organisation;
    final JdbcClient database = JdbcClient.create(DATABASE);
    final Kpis kpis;
    private final TransactionTemplate transactions = new TransactionTemplate(new TenantTransactionManager(DATABASE));
    private final Set<String> referred = new HashSet<>();
    private int said;

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
                .javaMigrations(new FactSchema())
                .placeholderReplacement(false)
                .load()
                .migrate();
        return new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
    }

    /** Inserts a row of a fact table. Common columns have default values. */
    UUID fact(String table, String day, Map<String, ?> columns) {
        var row = new HashMap<String, Object>();
        var event = new UUID(7, UUID.randomUUID().getLeastSignificantBits());
        row.put("organisation", organisation.value());
        row.put("event_id", event);
        row.put("stream", UUID.randomUUID());
        row.put("sequence", said++);
        row.put("subject", event);
        row.put("known_from", day);
        row.put("known_until", "infinity");
        row.putAll(columns);
        asTenant(() -> database.sql(
                        "insert into facts.%1$s select * from json_populate_record(null::facts.%1$s, ?::json)"
                                .formatted(table))
                .param(JsonMapper.shared().writeValueAsString(row))
                .update());
        return event;
    }

    /** Inserts a contact of a referral that was opened long before. */
    void contact(UUID referral, OfferId offer, String day, boolean completed) {
        var application = Map.of(
                "participant", referral, "referral", referral, "offer", offer.value(), "applied_on", LONG_BEFORE);
        if (referred.add(application.toString())) {
            fact("application", LONG_BEFORE, application);
        }
        fact(
                "contact",
                day,
                Map.of(
                        "participant", referral,
                        "referral", referral,
                        "offer", offer.value(),
                        "kind", "PHONE",
                        "completed", completed,
                        "minutes", 10,
                        "on_day", day));
    }

    void contact(UUID referral, OfferId offer, String day) {
        contact(referral, offer, day, true);
    }

    /** @param until time at which a correction ended it; {@code infinity} if none did */
    void entry(OfferId offer, String day, String known, String until) {
        var participation = UUID.randomUUID();
        fact(
                "entry",
                known,
                with(
                        place(participation, participation, participation, offer),
                        Map.of("entered_on", day, "known_until", until)));
    }

    void entry(OfferId offer, String day) {
        entry(offer, day, day, "infinity");
    }

    static Map<String, Object> place(UUID participation, UUID participant, UUID referral, OfferId offer) {
        return Map.of(
                "stream", participation,
                "subject", participation,
                "participation", participation,
                "participant", participant,
                "referral", referral,
                "offer", offer.value());
    }

    static Map<String, Object> with(Map<String, ?> some, Map<String, ?> others) {
        var all = new HashMap<String, Object>(some);
        all.putAll(others);
        return all;
    }

    /**
     * Inserts a participation that was entered and has ended.
     *
     * @return its id, which is also the referral's
     */
    UUID participation(UUID participant, OfferId offer, String entered, String ended, String kind) {
        var participation = UUID.randomUUID();
        var place = place(participation, participant, participation, offer);
        fact("entry", entered, with(place, Map.of("entered_on", entered)));
        fact("exit", ended, with(place, Map.of("ended_on", ended, "kind", kind)));
        return participation;
    }

    /** Inserts the end of a referral, with or without an entry. */
    void ended(UUID referral, OfferId offer, String day) {
        fact(
                "exit",
                day,
                with(
                        place(UUID.randomUUID(), UUID.randomUUID(), referral, offer),
                        Map.of("ended_on", day, "kind", "COMPLETED")));
    }

    /** The ids of a referral whose person has the same id. */
    Map<String, Object> referral(UUID referral, OfferId offer) {
        return Map.of("referral", referral, "participant", referral, "offer", offer.value());
    }

    void applied(UUID referral, OfferId offer, String day) {
        fact("application", day, with(referral(referral, offer), Map.of("applied_on", day)));
    }

    /**
     * Inserts a job offer.
     *
     * @return the id by which answers name it
     */
    UUID jobOffer(UUID referral, OfferId offer, String day) {
        var jobOffer = UUID.randomUUID();
        fact("job_offer", day, with(referral(referral, offer), Map.of("job_offer", jobOffer, "offered_on", day)));
        return jobOffer;
    }

    /**
     * Inserts a suitability check.
     *
     * @param result such as {@code NOT_SUITABLE}
     */
    void assessed(UUID referral, OfferId offer, String result, String day) {
        fact("suitability", day, with(referral(referral, offer), Map.of("result", result, "on_day", day)));
    }

    /**
     * Inserts a seat of the participation with the id of the referral.
     *
     * @param since null for the first seat
     */
    void seat(UUID referral, OfferId offer, UUID group, String recorded, @Nullable String since) {
        var seat =
                with(place(referral, referral, referral, offer), Map.of("offer_version", 1, "coaching_group", group));
        fact("place", recorded, since == null ? seat : with(seat, Map.of("since", since)));
    }

    /** Inserts an offer with modules from 1 on. */
    void offer(OfferId offer, String kind, int modules) {
        fact("offer", LONG_BEFORE, Map.of("offer", offer.value(), "kind", kind));
        for (int module = 1; module <= modules; module++) {
            fact("offer_module", LONG_BEFORE, Map.of("offer", offer.value(), "offer_version", 1, "module", module));
        }
    }

    void withdrawn(UUID referral, OfferId offer, String day) {
        fact(
                "withdrawal",
                day,
                Map.of("participant", referral, "referral", referral, "offer", offer.value(), "withdrawn_on", day));
    }

    /**
     * @param to null while it continues
     * @param until time at which a correction ended it; {@code infinity} if none did
     */
    void integration(UUID participant, String kind, String from, @Nullable String to, boolean insured, String until) {
        work(participant, from, Map.of("kind", kind, "insured", insured, "known_until", until), to);
    }

    private void work(UUID participant, String from, Map<String, ?> columns, @Nullable String to) {
        var work = new HashMap<String, Object>(Map.of(
                "participant",
                participant,
                "kind",
                "EMPLOYMENT",
                "starts_on",
                from,
                "fixed_term",
                false,
                "insured",
                true,
                "subsidised",
                false,
                "found_through",
                "SELF"));
        if (to != null) {
            work.put("ended_on", to);
        }
        work.putAll(columns);
        fact("integration", from, work);
    }

    void work(UUID participant, String from, @Nullable String to) {
        work(participant, from, Map.of(), to);
    }

    /** @param known time from which it is known */
    void subsidisedWork(UUID participant, String from, String known) {
        work(participant, from, Map.of("subsidised", true, "known_from", known), null);
    }

    void checked(UUID participant, String day) {
        fact("integration_check", day, Map.of("participant", participant, "checked_on", day));
    }

    /** One line per figure: {@code <month> <numerator>/<denominator> = <value>}. */
    List<String> figures(String kpi, String from, String to, String asked, Instant known, Grouping... by) {
        return rows(kpi, from, to, asked, known, by).stream()
                .map(figure -> "%s %s/%s = %s"
                        .formatted(figure.month(), figure.numerator(), figure.denominator(), figure.value()))
                .toList();
    }

    List<Figure> rows(String kpi, String from, String to, String asked, Instant known, Grouping... by) {
        return rows(question(kpi, from, to, asked, known), by);
    }

    List<Figure> rows(CaseQuery question, Grouping... by) {
        return asTenant(() -> new Figures(database).of(question, Set.of(by)));
    }

    List<Item> items(CaseQuery question) {
        return asTenant(() -> new Items(database).all(question).page().items());
    }

    /** @param kpi name of the figure, followed by a dot and the version unless it is the newest */
    CaseQuery question(String kpi, String from, String to, String asked, Instant known) {
        var named = kpi.split("\\.", 2);
        var definition = kpis.named(named[0], named.length > 1 ? Integer.valueOf(named[1]) : null);
        var months = definition.months();
        return new CaseQuery(
                definition,
                organisation,
                new Period(LocalDate.parse(from), LocalDate.parse(to)),
                known,
                LocalDate.parse(asked),
                months == null ? null : months.usual(),
                Cell.ALL);
    }

    <T> T asTenant(Supplier<T> work) {
        return TenantContext.within(organisation, () -> transactions.execute(status -> work.get()));
    }
}
