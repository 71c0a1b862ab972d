package de.motivag.outcome.read.facts;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.infrastructure.Database;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tenancy.TenantTransactionManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes facts to a real PostgreSQL without the service. Each test has an organisation of its own. */
@Tag("slice")
abstract class FactsTesting {
    static final Database STORE = migrated();
    static final DataSource DATABASE =
            new SingleConnectionDataSource(STORE.url(), STORE.user(), STORE.password(), true);
    static final Instant RECORDED = Instant.parse("2026-03-29T00:59:59.999Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    final JdbcClient database = JdbcClient.create(DATABASE);
    final TransactionTemplate transactions = new TransactionTemplate(new TenantTransactionManager(DATABASE));
    final Facts facts = new Facts(database);
    final OrganisationId organisation = new OrganisationId("jc-" + Id.next());
    final ParticipantId person = new ParticipantId(Id.next());
    final PlacementRef placement = new PlacementRef(
            new ParticipationId(Id.next()),
            person,
            new ReferralId(Id.next()),
            new OfferId(Id.next()),
            1,
            new GroupId(Id.next()));
    long sequence;
    final UUID organisationStream = Id.next();

    static Database migrated() {
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

    ContactLogged contact() {
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

    OrganisationConfigured configured(KpiGoal... goals) {
        return new OrganisationConfigured(
                new SettingsId(organisationStream), FederalState.SH, Internal.of("x"), 14, 24, 24, List.of(goals));
    }

    ReceivedEvent received(Event event) {
        var metadata =
                recorded(EventTypes.name(event.getClass()), event.stream().value());
        return new ReceivedEvent(
                metadata, "test", 0, metadata.sequence(), new EventCodec().publish(event), published(event, metadata));
    }

    /** The event in its published form. */
    static @Nullable Event published(Event event, EventMetadata metadata) {
        var codec = new EventCodec();
        return codec.read(metadata.type(), 1, codec.publish(event), null).orElseThrow();
    }

    EventMetadata recorded(String type, UUID stream) {
        var at = RECORDED.plusSeconds(sequence);
        return new EventMetadata(
                Id.next(), type, stream, sequence++, at, organisation, null, "correlation", "causation", null);
    }

    static UUID id(List<ReceivedEvent> events, int index) {
        return events.get(index).recorded().id();
    }

    void write(List<ReceivedEvent> events) {
        TenantContext.acrossTenants(() -> transactions.execute(status -> {
            facts.on(events);
            return true;
        }));
    }

    List<String> rows(String query) {
        Supplier<List<String>> rows = () -> transactions.execute(status -> {
            database.sql("set local time zone 'UTC'").update();
            return database.sql(query).query(String.class).list();
        });
        return TenantContext.within(organisation, rows);
    }
}
