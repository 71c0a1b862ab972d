package de.motivag.outcome.read.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.FigureName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.ModuleCompleted;
import de.motivag.events.coaching.ParticipationEvent.ModuleReopened;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.common.TeamId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ReferralEvent.CaseTransferred;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.EventRetracted;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriodsReported;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.infrastructure.Database;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.infrastructure.TableShape;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tenancy.TenantTransactionManager;
import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Tests the facts on a real PostgreSQL without the service. Each test has an organisation of its own. */
@Tag("integration")
class FactsTest {
    private static final Database STORE = migrated();
    private static final DataSource DATABASE = new DriverManagerDataSource(STORE.url(), STORE.user(), STORE.password());
    private static final Instant RECORDED = Instant.parse("2026-03-29T00:59:59.999Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final JdbcClient database = JdbcClient.create(DATABASE);
    private final TransactionTemplate transactions = new TransactionTemplate(new TenantTransactionManager(DATABASE));
    private final Facts facts = new Facts(database);
    private final OrganisationId organisation = new OrganisationId("jc-" + Id.next());
    private final ParticipantId person = new ParticipantId(Id.next());
    private final PlacementRef placement = new PlacementRef(
            new ParticipationId(Id.next()),
            person,
            new ReferralId(Id.next()),
            new OfferId(Id.next()),
            1,
            new GroupId(Id.next()));
    private long sequence;

    private static Database migrated() {
        var database = Infrastructure.shared().database("outcome_facts");
        Flyway.configure()
                .dataSource(database.url(), database.ownerUser(), database.ownerPassword())
                .locations("classpath:db/kit", "classpath:db/outcome")
                .javaMigrations(new FactSchema())
                .placeholderReplacement(false)
                .load()
                .migrate();
        return database;
    }

    @Test
    void a_table_has_the_columns_types_and_comments_of_its_record() {
        assertThat(rows("""
                        select attname || ' ' || format_type(atttypid, atttypmod)
                            || case when attnotnull then '' else ' null' end
                            || coalesce(': ' || col_description(attrelid, attnum), '')
                        from pg_attribute where attrelid = 'facts.attendance'::regclass and attnum > 8 order by attnum"""))
                .containsExactly(
                        "participation uuid",
                        "participant uuid",
                        "referral uuid",
                        "offer uuid",
                        "session_group uuid: differs from the person's own group if a missed session is made up for",
                        "session uuid",
                        "module integer",
                        "status text",
                        "minutes integer",
                        "presence text",
                        "on_day date");
        assertThat(rows("""
                        select attname || ' ' || format_type(atttypid, atttypmod) from pg_attribute
                        where attrelid = 'facts.integration'::regclass and attnum > 8 and not attnotnull
                        order by attnum""")).containsExactly("ended_on date", "weekly_hours numeric");
        assertThat(rows("select obj_description('facts.goal'::regclass)"))
                .containsExactly("Targets and baselines of an organisation, by the figure's name");
        assertThat(rows("""
                        select regexp_replace(indexdef, '.* USING ', '') from pg_indexes
                        where schemaname = 'facts' and tablename = 'loan' order by 1"""))
                .containsExactly(
                        "btree (event_id, subject)",
                        "btree (organisation, handed_out_on)",
                        "btree (organisation, referral)",
                        "btree (stream, subject) WHERE (known_until = 'infinity'::timestamp with time zone)");
    }

    @Test
    void a_copy_has_the_same_tables_as_the_live_facts() throws SQLException {
        var tables = Stream.concat(Stream.of("event"), FactTable.all().stream().map(FactTable::name))
                .toList();
        try (var owner = DriverManager.getConnection(STORE.url(), STORE.ownerUser(), STORE.ownerPassword());
                var statement = owner.createStatement()) {
            statement.execute("create schema facts_compared");
            FactSchema.create(owner, "facts_compared");
            FactSchema.finish(owner, "facts_compared");
            for (var table : tables) {
                assertThat(TableShape.of(owner, "facts_compared." + table).stream()
                                .map(line -> line.replace("facts_compared", "facts")))
                        .as(table)
                        .containsExactlyElementsOf(TableShape.of(owner, "facts." + table));
            }
            statement.execute("drop schema facts_compared cascade");
        }
        assertThat(rows("select tablename from pg_tables where schemaname = 'facts'"))
                .containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void an_ended_fact_names_its_correction_even_if_both_arrive_in_one_batch_or_twice() {
        var events = List.of(
                received(new MeasureEnded(placement, DAY, EndKind.EARLY, null)),
                received(new MeasureEndCorrected(
                        placement,
                        new End(DAY, EndKind.EARLY, null),
                        new End(DAY.plusDays(1), EndKind.COMPLETED, null))),
                received(new MeasureEndCorrected(placement, new End(DAY.plusDays(1), EndKind.COMPLETED, null), null)),
                received(new MeasureEnded(placement, DAY.plusDays(2), EndKind.COMPLETED, null)));
        write(events);
        write(events);
        events.forEach(event -> write(List.of(event)));
        assertThat(rows("""
                        select ended_on || ' ' || kind || ' ' || known_from || ' ' || known_until || ' '
                            || coalesce(cast(ended_by as text), 'stands')
                        from facts.exit order by sequence"""))
                .containsExactly(
                        "2026-03-02 EARLY 2026-03-29 00:59:59.999+00 2026-03-29 01:00:00.999+00 " + id(events, 1),
                        "2026-03-03 COMPLETED 2026-03-29 01:00:00.999+00 2026-03-29 01:00:01.999+00 " + id(events, 2),
                        "2026-03-04 COMPLETED 2026-03-29 01:00:02.999+00 infinity stands");
    }

    @Test
    void a_reopened_module_is_not_completed_and_the_others_are() {
        write(List.of(
                received(new ModuleCompleted(placement, 1, 120, 120)),
                received(new ModuleCompleted(placement, 2, 360, 360)),
                received(new ModuleReopened(placement, 1, 60, 120))));
        assertThat(rows("select cast(module as text) from facts.module where known_until = 'infinity'"))
                .containsExactly("2");
    }

    @Test
    void the_latest_report_of_benefit_periods_replaces_all_earlier_ones() {
        var biography = new WorkBiographyId(Id.next());
        write(List.of(
                received(new BenefitPeriodsReported(
                        biography,
                        person,
                        DAY,
                        List.of(
                                new BenefitPeriod(DAY.minusYears(3), DAY.minusYears(2)),
                                new BenefitPeriod(DAY, null)))),
                received(new BenefitPeriodsReported(
                        biography, person, DAY.plusDays(9), List.of(new BenefitPeriod(DAY.minusYears(3), null))))));
        assertThat(rows("""
                        select first_day || ' ' || coalesce(cast(last_day as text), 'on')
                        from facts.benefit_period where known_until = 'infinity'""")).containsExactly("2023-03-02 on");
        assertThat(rows("select cast(reported_until as text) from facts.benefit_report where known_until = 'infinity'"))
                .containsExactly("2026-03-11");
    }

    @Test
    void weekly_hours_are_kept_in_quarters() {
        write(List.of(received(new IntegrationReported(
                new WorkBiographyId(Id.next()),
                person,
                new IntegrationId(Id.next()),
                new Integration(
                        IntegrationKind.EMPLOYMENT,
                        DAY,
                        null,
                        WeeklyHours.of("19.25"),
                        false,
                        true,
                        false,
                        FoundThrough.SELF),
                null))));
        assertThat(rows("select cast(weekly_hours as text) from facts.integration"))
                .containsExactly("19.25");
    }

    @Test
    void targets_that_are_no_longer_configured_end() {
        write(List.of(
                received(configured(
                        new KpiGoal(FigureName.INTEGRATION_QUOTA, new BigDecimal("0.25"), null),
                        new KpiGoal(FigureName.CONTACT_DENSITY, null, BigDecimal.TEN))),
                received(configured(
                        new KpiGoal(FigureName.INTEGRATION_QUOTA, new BigDecimal("0.30"), new BigDecimal("0.18"))))));
        assertThat(
                        rows(
                                "select figure || ' ' || target || ' ' || baseline from facts.goal where known_until = 'infinity'"))
                .containsExactly("integration-quota 0.30 0.18");
    }

    @Test
    void each_team_of_a_referral_has_its_first_day_however_late_it_was_recorded() {
        var referral = placement.referral();
        var offer = placement.offer();
        write(List.of(
                received(new CaseTransferred(referral, person, offer, new TeamId(Id.next()), DAY)),
                received(new CaseTransferred(referral, person, offer, new TeamId(Id.next()), DAY.plusDays(3)))));
        assertThat(rows("select since || ' ' || known_until from facts.team order by sequence"))
                .containsExactly("2026-03-02 infinity", "2026-03-05 infinity");
    }

    @Test
    void a_lost_laptop_leaves_the_stock_and_its_loan_ends() {
        var device = new DeviceId(Id.next());
        var loan = new LoanRequestId(Id.next());
        write(List.of(
                received(new DeviceRegistered(device, DeviceType.LAPTOP, Internal.of("L-1"), DAY.minusDays(9))),
                received(new DeviceHandedOut(
                        device, loan, person, placement.referral(), DAY, Condition.GOOD, Set.of(), DAY.plusDays(30))),
                received(new DeviceLost(device, loan, person, placement.referral(), DAY.plusDays(5)))));
        assertThat(rows("""
                        select since || ' ' || handed_out_on || ' ' || ended_on || ' ' || gone_on
                        from facts.device join facts.loan using (device) join facts.loan_end using (loan_request)
                        join facts.device_gone on device_gone.device = device.device""")).containsExactly("2026-02-21 2026-03-02 2026-03-07 2026-03-07");
    }

    @Test
    void a_lost_laptop_is_seen_at_a_stocktake_or_return_and_its_loss_remains_recorded() {
        var device = new DeviceId(Id.next());
        var loan = new LoanRequestId(Id.next());
        write(List.of(
                received(new DeviceLost(device, null, null, null, DAY)),
                received(new StocktakeConfirmed(device, null, null, null, DAY.plusDays(1))),
                received(new DeviceLost(device, loan, person, placement.referral(), DAY.plusDays(5))),
                received(new DeviceTakenBack(
                        device, loan, person, placement.referral(), DAY.plusDays(9), Condition.GOOD, Set.of()))));
        assertThat(rows("select cast(seen_on as text) from facts.device_seen order by sequence"))
                .containsExactly("2026-03-03", "2026-03-11");
        assertThat(
                        rows(
                                "select cast(gone_on as text) from facts.device_gone where known_until = 'infinity' order by 1"))
                .containsExactly("2026-03-02", "2026-03-07");
        assertThat(rows("select cast(ended_on as text) from facts.loan_end where known_until = 'infinity' order by 1"))
                .containsExactly("2026-03-07", "2026-03-11");
    }

    @Test
    void a_retraction_ends_the_fact_of_the_event_that_it_names() {
        var logged = List.of(received(contact()), received(contact()));
        var retraction = received(new EventRetracted(
                placement.referral(),
                person,
                placement.offer(),
                new EventId(id(logged, 0)),
                new EventName("enrolment.ContactLogged"),
                Confidential.of("Verwechslung")));
        write(List.of(logged.get(0), logged.get(1), retraction));
        write(List.of(retraction));
        assertThat(rows("""
                        select event_id || ' ' || (known_until = 'infinity') || ' ' || coalesce(ended_by::text, 'stands')
                        from facts.contact order by sequence"""))
                .containsExactly(
                        id(logged, 0) + " false " + retraction.recorded().id(), id(logged, 1) + " true stands");
    }

    private ContactLogged contact() {
        return new ContactLogged(
                placement.referral(),
                person,
                placement.offer(),
                Channel.PHONE,
                ContactPurpose.OTHER,
                true,
                10,
                DAY,
                null);
    }

    @Test
    void an_event_of_an_unknown_type_is_counted_and_delays_no_other() {
        var unknown = recorded("coaching.SnackServed", placement.participation().value());
        write(List.of(
                new ReceivedEvent(unknown, "coaching", 3, 7, new byte[] {'{', '}'}, null),
                received(new ModuleCompleted(placement, 1, 120, 120))));
        assertThat(rows("""
                        select type || ' ' || understood || ' ' || source || ' ' || partition || ' ' || "offset" || ' '
                            || left(encode(digest, 'hex'), 8)
                        from facts.event where not understood""")).containsExactly("coaching.SnackServed false coaching 3 7 44136fa3");
        assertThat(rows("select cast(module as text) from facts.module")).hasSize(1);
    }

    private OrganisationConfigured configured(KpiGoal... goals) {
        return new OrganisationConfigured(
                new SettingsId(organisationStream), FederalState.SH, Internal.of("x"), 14, 24, List.of(goals));
    }

    private final UUID organisationStream = Id.next();

    private ReceivedEvent received(Event event) {
        var metadata =
                recorded(EventTypes.name(event.getClass()), event.stream().value());
        return new ReceivedEvent(
                metadata, "test", 0, metadata.sequence(), new EventCodec().publish(event), published(event, metadata));
    }

    /** The event in its published form. */
    private static @Nullable Event published(Event event, EventMetadata metadata) {
        var codec = new EventCodec();
        return codec.read(metadata.type(), 1, codec.publish(event), null).orElseThrow();
    }

    private EventMetadata recorded(String type, UUID stream) {
        var at = RECORDED.plusSeconds(sequence);
        return new EventMetadata(
                Id.next(), type, stream, sequence++, at, organisation, null, "correlation", "causation", null);
    }

    private static UUID id(List<ReceivedEvent> events, int index) {
        return events.get(index).recorded().id();
    }

    private void write(List<ReceivedEvent> events) {
        TenantContext.acrossTenants(() -> transactions.execute(status -> {
            facts.on(events);
            return true;
        }));
    }

    private List<String> rows(String query) {
        Supplier<List<String>> rows = () -> transactions.execute(status -> {
            database.sql("set local time zone 'UTC'").update();
            return database.sql(query).query(String.class).list();
        });
        return TenantContext.within(organisation, rows);
    }
}
