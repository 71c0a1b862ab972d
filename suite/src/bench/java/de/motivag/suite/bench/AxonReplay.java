package de.motivag.suite.bench;

import de.motivag.events.codec.EventCodec;
import de.motivag.kit.eventstore.EventMessages;
import de.motivag.kit.kafka.LogOnTopics;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.outcome.read.facts.FactSchema;
import de.motivag.outcome.read.facts.Facts;
import de.motivag.suite.Service;
import de.motivag.suite.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.postgresql.PGConnection;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The alternative to the suite's own rebuild: a pooled processor of Axon. It replays the same events from the event
 * store into the same rows, with {@value #BATCH} events per transaction and a statement per table. It has two segments
 * with a thread each, and keeps the order of each stream.
 */
final class AxonReplay {
    private static final String SCHEMA = "facts_replayed";
    private static final int BATCH = 500;
    private static final int SEGMENTS = 2;
    private static final long PAUSE_NANOS = 20_000_000;

    private final Suite suite;
    private final ApplicationContext outcome;
    private final long events;
    private int round;

    private AxonReplay(Suite suite, long events) {
        this.suite = suite;
        this.outcome = suite.context(Service.OUTCOME);
        this.events = events;
    }

    /** Copies the beginning of the log into outcome-service's store, whose relay stops from then on. */
    static AxonReplay of(Log log, long events, Suite suite) throws SQLException, IOException {
        var replay = new AxonReplay(suite, events);
        replay.outcome
                .getBean(EventProcessingConfiguration.class)
                .eventProcessor("relay", StreamingEventProcessor.class)
                .orElseThrow()
                .shutDown();
        replay.store(log);
        return replay;
    }

    private void store(Log log) throws SQLException, IOException {
        var codec = new EventCodec();
        var serializer = outcome.getBean("eventSerializer", Serializer.class);
        try (var connection = owner()) {
            connection.createStatement().execute("truncate domain_event");
            var in = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy domain_event (id, stream, sequence, entity, type, revision, recorded_at, payload,"
                            + " metadata, organisation) from stdin");
            for (long i = 0; i < events; i++) {
                var written = log.next();
                var recorded = written.recorded();
                var metadata = MetaData.from(Map.of(
                        "organisation", recorded.organisation().value(),
                        "actor", recorded.correlation(),
                        "role", "adviser",
                        "command", recorded.causation(),
                        "correlation", recorded.correlation(),
                        "causation", recorded.causation()));
                var row = String.join(
                        "\t",
                        recorded.id().toString(),
                        recorded.stream().toString(),
                        Long.toString(recorded.sequence()),
                        written.event().stream().getClass().getSimpleName(),
                        recorded.type(),
                        "1",
                        recorded.at().toString(),
                        hex(codec.publish(written.event())),
                        hex(serializer.serialize(metadata, byte[].class).getData()),
                        recorded.organisation().value());
                var bytes = (row + "\n").getBytes(StandardCharsets.UTF_8);
                in.writeToCopy(bytes, 0, bytes.length);
            }
            in.endCopy();
            connection.createStatement().execute("vacuum analyze domain_event");
        }
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    /** @return events per second from the first to the last, into empty tables with all keys and indexes */
    double perSecond() throws SQLException {
        emptyTables();
        var done = new AtomicLong();
        var workers = Executors.newScheduledThreadPool(SEGMENTS);
        var coordinator = Executors.newScheduledThreadPool(1);
        var transactions = outcome.getBean(TransactionManager.class);
        var processor = PooledStreamingEventProcessor.builder()
                .name("replay-" + ++round)
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(new Handler(
                                outcome.getBean(EventMessages.class),
                                new Facts(outcome.getBean(JdbcClient.class), SCHEMA, () -> {}),
                                done))
                        .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                        .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                        .build())
                .messageSource(outcome.getBean(EventStore.class))
                .tokenStore(outcome.getBean(TokenStore.class))
                .transactionManager(() -> TenantContext.acrossTenants(transactions::startTransaction))
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .initialSegmentCount(SEGMENTS)
                .batchSize(BATCH)
                .build();
        var began = System.nanoTime();
        processor.start();
        while (done.get() < events) {
            if (processor.isError()) {
                throw new IllegalStateException("the replay has failed, see the log");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        processor.shutDown();
        workers.shutdown();
        coordinator.shutdown();
        var rows = outcome.getBean(TenantTransactions.class)
                .acrossTenants(() -> outcome.getBean(JdbcClient.class)
                        .sql("select count(*) from " + SCHEMA + ".event")
                        .query(Long.class)
                        .single());
        if (rows != events) {
            throw new IllegalStateException("%d events, and %d of them in the facts".formatted(events, rows));
        }
        return events / seconds;
    }

    private void emptyTables() throws SQLException {
        try (var connection = owner();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + SCHEMA + " cascade");
            statement.execute("create schema " + SCHEMA);
            FactSchema.create(connection, SCHEMA);
            FactSchema.finish(connection, SCHEMA);
        }
    }

    private java.sql.Connection owner() throws SQLException {
        var database = suite.postgres().database(Service.OUTCOME.toString());
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    /** Collects a batch and writes it before the commit. */
    static final class Handler {
        private final EventMessages stored;
        private final Facts facts;
        private final AtomicLong done;

        Handler(EventMessages stored, Facts facts, AtomicLong done) {
            this.stored = stored;
            this.facts = facts;
            this.done = done;
        }

        @EventHandler
        void on(DomainEventMessage<?> message) {
            var unit = CurrentUnitOfWork.get().root();
            List<ReceivedEvent> batch = unit.getOrComputeResource(Handler.class.getName(), _ -> {
                var events = new ArrayList<ReceivedEvent>(BATCH);
                unit.onPrepareCommit(_ -> facts.on(events));
                unit.afterCommit(_ -> done.addAndGet(events.size()));
                return events;
            });
            var outgoing = stored.outgoing(message);
            var recorded = outgoing.recorded();
            batch.add(new ReceivedEvent(
                    recorded,
                    LogOnTopics.service(recorded),
                    0,
                    recorded.sequence(),
                    outgoing.json(),
                    stored.opened(message)));
        }
    }
}
