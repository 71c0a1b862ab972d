package de.motivag.kit.eventstore;

import de.motivag.events.codec.EventCodec;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.Lookup;
import de.motivag.kit.tenancy.TenantTransactionManager;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.vault.StaffSeal;
import de.motivag.kit.vault.Vault;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Configures Axon on this service's PostgreSQL, where the defaults of Spring Boot and Axon are not suitable. */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.JdbcAutoConfiguration",
            "org.axonframework.springboot.autoconfig.TransactionAutoConfiguration"
        })
class EventStoreConfiguration {
    /**
     * Time for which an instance that was killed or hangs keeps the relay. By then the database has ended its
     * transaction.
     */
    private static final Duration CLAIM_LAPSES_AFTER = Duration.ofSeconds(6);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new TenantTransactionManager(database);
    }

    @Bean
    TenantTransactions transactions(PlatformTransactionManager transactions) {
        return new TenantTransactions(new TransactionTemplate(transactions));
    }

    /**
     * Declared explicitly, because Axon's own bean depends on the order of configurations. Without it Axon runs
     * silently without transactions.
     */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions) {
        return new SpringTransactionManager(transactions);
    }

    /** Allows Jackson 3 to read Axon's tokens, which have types of their own. */
    @Bean
    Jackson3SerializerCustomizer axonTypes() {
        return json -> json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
    }

    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer(Jackson3SerializerCustomizer axonTypes) {
        return new WireSerializer(Jackson3Serializer.builder().jsonMapperBuilderCustomizer(axonTypes));
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer defaultSerializer) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(defaultSerializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("reader_token")
                        .setProcessorNameColumn("processor")
                        .build())
                .claimTimeout(CLAIM_LAPSES_AFTER)
                .build();
    }

    @Bean
    EventStorage eventStorage(
            Serializer defaultSerializer,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            ConnectionProvider connections,
            TransactionManager transactions,
            JdbcClient database) {
        var stock = JdbcEventStorageEngine.builder()
                .snapshotSerializer(defaultSerializer)
                .eventSerializer(eventSerializer)
                .upcasterChain(NoOpEventUpcaster.INSTANCE)
                .persistenceExceptionResolver(
                        failure -> failure instanceof java.sql.SQLException sql && "23505".equals(sql.getSQLState()))
                .connectionProvider(connections)
                .transactionManager(transactions)
                .schema(EventStorage.SCHEMA)
                .appendEvents(EventStorage::append)
                .batchSize(1000)
                .gapCleaningThreshold(Integer.MAX_VALUE);
        return new EventStorage(
                stock, new GapTracker(() -> transactions.fetchInTransaction(() -> openAppends(database))));
    }

    private static HashSet<String> openAppends(JdbcClient database) {
        return new HashSet<>(database.sql("""
                        select virtualtransaction from pg_locks
                        where locktype = 'relation' and mode = 'RowExclusiveLock' and relation = 'domain_event'::regclass
                        and database = (select oid from pg_database where datname = current_database())""").query(String.class).list());
    }

    @Bean
    HighWaterMark horizon(JdbcClient database, TenantTransactions transactions) {
        return new HighWaterMark(database, transactions, () -> openAppends(database));
    }

    @Bean
    EmbeddedEventStore eventStore(EventStorageEngine engine) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .optimizeEventConsumption(false)
                .build();
    }

    @Bean
    NotifyingEventSource wakingSource(EventStore store) {
        return new NotifyingEventSource(store);
    }

    /** Disables Axon's own trace and correlation ids, because the metadata of an event are set when it is appended. */
    @Bean
    CorrelationDataProvider noFurtherMetadata() {
        return message -> Map.of();
    }

    @Bean
    EventMessages storedEvents(Vault vault) {
        return new EventMessages(new EventCodec(), vault);
    }

    @Bean
    StreamLoader streams(
            EventStore store,
            EventMessages events,
            ObjectProvider<Entity<?, ?>> entities,
            ObjectProvider<Lookup<?>> lookups,
            Vault vault) {
        var remembered = new StateCache();
        vault.afterShredding(remembered::forgetAll);
        return new StreamLoader(
                store, events, entities.stream().toList(), lookups.stream().toList(), remembered);
    }

    @Bean
    Projections projections(
            ObjectProvider<Projection<?>> projections,
            EventMessages events,
            JdbcClient database,
            EventStore store,
            NotifyingEventSource source) {
        var all = new Projections(projections.orderedStream().toList(), events, database);
        store.subscribe(stored -> {
            all.onStored(stored);
            source.wakeAfterCommit();
        });
        return all;
    }

    @Bean
    StreamOwners streamOwners(JdbcClient database, TenantTransactions transactions) {
        return new StreamOwners(database, transactions);
    }

    @Bean
    ViewRebuild viewRebuild(
            Projections projections,
            EventStorage storage,
            EventMessages events,
            TenantTransactions transactions,
            JdbcClient database,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password,
            @Value("${motivag.rebuild-session}") String options) {
        var sessions = new DriverManagerDataSource(url, owner, password);
        var properties = new Properties();
        properties.put("ApplicationName", "motivag-view-rebuild");
        properties.put("options", options);
        sessions.setConnectionProperties(properties);
        return new ViewRebuild(projections, storage, events, transactions, database, sessions);
    }

    /** Drops the tables of a rebuild during which this instance was killed. */
    @Bean
    ApplicationRunner clearRebuilds(ViewRebuild rebuild) {
        return arguments -> rebuild.clear();
    }

    @Bean
    UniqueClaims uniqueClaims(JdbcClient database, Vault vault) {
        return new UniqueClaims(database, vault);
    }

    @Bean
    HeldKeys heldKeys(StreamLoader streams, UniqueClaims claims, TenantTransactions transactions) {
        return new HeldKeys(streams, claims, transactions);
    }

    @Bean
    Commands commands(
            BeanFactory beans,
            CommandBus bus,
            StreamLoader streams,
            EventStore store,
            EventMessages events,
            JdbcClient database,
            Vault vault,
            UniqueClaims claims,
            Clock clock,
            StaffSeal seal,
            StreamOwners owners,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        var recovered = new RecoveredEffects(database);
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        var answers = new IdempotencyStore(database);
        var handling = new CommandHandling(streams, store, events, vault, answers, claims, recovered, clock, seal);
        var commands = new Commands(bus, handling, answers, owners, reading, meters);
        commands.expect(CommandNames.in(AutoConfigurationPackages.get(beans)));
        return commands;
    }
}
