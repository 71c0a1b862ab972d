package de.motivag.kit.kafka;

import de.motivag.events.Id;
import de.motivag.kit.tenancy.TenantTransactions;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Publishes the time up to which the service's topic is complete, on each of its partitions. Events recorded at or
 * before that time precede this record in its partition. The record has no key, because it belongs to no stream.
 *
 * <p>The time is read first. Transactions that begin later record later times. Once every transaction open at that
 * moment has ended, all events recorded up to the time are stored. Once the relay has passed them, they are published.
 * Each instance publishes marks by itself; the relay may run on another one.
 */
final class PublishedUpTo implements SmartLifecycle, MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedUpTo.class);

    /**
     * The assumed difference between the clocks of the instances: another one may still record with the earlier time.
     */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private static final long TICK_MILLIS = 100;
    private static final Duration LAST_TICK = Duration.ofSeconds(5);

    /** @param before position of the relay just before the time was read */
    private record Candidate(Instant time, GapAwareTrackingToken before) {}

    private sealed interface Stage {
        record Resting(long dueNanos) implements Stage {}

        /** Waits until these transactions have ended; they may still record earlier times. */
        record Recording(Candidate candidate, Set<String> open) implements Stage {}

        /** Waits until the relay has published everything up to this number. */
        record Publishing(Candidate candidate, long head) implements Stage {}
    }

    private final Producer<String, byte[]> producer;
    private final JdbcClient database;
    private final TenantTransactions transactions;
    private final Serializer serializer;
    private final Clock clock;
    private final String service;
    private final Duration interval;

    private Stage stage = new Stage.Resting(System.nanoTime());
    private @Nullable Candidate lastMark;
    private volatile Instant completeUpTo;
    private @Nullable ScheduledExecutorService ticker;

    PublishedUpTo(
            Producer<String, byte[]> producer,
            JdbcClient database,
            TenantTransactions transactions,
            Serializer serializer,
            Clock clock,
            String service,
            Duration interval) {
        this.producer = producer;
        this.database = database;
        this.transactions = transactions;
        this.serializer = serializer;
        this.clock = clock;
        this.service = service;
        this.interval = interval;
        this.completeUpTo = clock.instant();
    }

    @Override
    public void start() {
        ticker = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("published-up-to").factory());
        ticker.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (ticker == null) {
            return;
        }
        ticker.shutdownNow();
        try {
            ticker.awaitTermination(LAST_TICK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ticker != null && !ticker.isShutdown();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("motivag.published.up.to.seconds", () -> age().toMillis() / 1000.0)
                .description("Age of the time up to which the topic is complete")
                .register(registry);
    }

    private Duration age() {
        return Duration.between(completeUpTo, clock.instant());
    }

    /** Advances one step. After a failure the next tick tries again, because a time that was read stays valid. */
    void tick() {
        try {
            stage = switch (stage) {
                case Stage.Resting resting -> isDue(resting) ? begin(resting) : resting;
                case Stage.Recording recording -> recorded(recording);
                case Stage.Publishing publishing -> published(publishing);
            };
        } catch (RuntimeException failure) {
            LOG.debug("Cannot publish the mark at present", failure);
        }
    }

    /**
     * Whether the next mark is due. It is due immediately if the clock was set back, because the last mark is then no
     * longer true.
     */
    private boolean isDue(Stage.Resting resting) {
        return System.nanoTime() - resting.dueNanos() >= 0
                || lastMark != null && clock.instant().isBefore(lastMark.time());
    }

    private Stage begin(Stage resting) {
        var before = relay();
        if (before.isEmpty()) {
            return resting;
        }
        var time = clock.instant().minus(CLOCKS_DIFFER).truncatedTo(ChronoUnit.MILLIS);
        return new Stage.Recording(new Candidate(time, before.get()), open());
    }

    private Stage recorded(Stage.Recording recording) {
        var remaining = new HashSet<>(recording.open());
        if (!remaining.isEmpty()) {
            remaining.retainAll(open());
        }
        return remaining.isEmpty()
                ? new Stage.Publishing(recording.candidate(), head())
                : new Stage.Recording(recording.candidate(), remaining);
    }

    private Stage published(Stage.Publishing publishing) {
        var relay = relay().orElseThrow();
        if (isBehind(relay, publishing.head())) {
            return publishing;
        }
        var candidate = publishing.candidate();
        if (!isPublished(candidate, relay)) {
            publishMark(candidate.time());
            lastMark = candidate;
        }
        completeUpTo = candidate.time();
        return new Stage.Resting(System.nanoTime() + interval.toNanos());
    }

    /**
     * Whether this mark was published already. If nothing was recorded since, the mark is repeated only once an hour,
     * because topics are kept permanently.
     */
    private boolean isPublished(Candidate candidate, GapAwareTrackingToken relay) {
        return lastMark != null
                && relay.equals(lastMark.before())
                && !candidate.time().isBefore(lastMark.time())
                && candidate
                        .time()
                        .truncatedTo(ChronoUnit.HOURS)
                        .equals(lastMark.time().truncatedTo(ChronoUnit.HOURS));
    }

    private void publishMark(Instant time) {
        var topic = Topics.of(service);
        var value = new PublishedMark(time).json();
        Relay.publish(
                producer,
                producer.partitionsFor(topic).stream()
                        .map(partition -> new ProducerRecord<String, byte[]>(
                                topic,
                                partition.partition(),
                                null,
                                null,
                                value,
                                CloudEvent.publishedUpTo(Id.next(), time, service)))
                        .toList());
    }

    /**
     * Every other open transaction of the service. A transaction may read its time before it locks any table, but each
     * holds a lock on its own virtual id from beginning to end.
     */
    private Set<String> open() {
        return transactions.acrossTenants(
                () -> Set.copyOf(database.sql("""
                        select lock.virtualtransaction
                        from pg_locks as lock join pg_stat_activity as session using (pid)
                        where lock.locktype = 'virtualxid' and lock.mode = 'ExclusiveLock'
                          and session.datname = current_database() and session.usename = current_user
                          and pid <> pg_backend_pid()""").query(String.class).list()));
    }

    private long head() {
        return transactions.acrossTenants(() -> database.sql("select coalesce(max(position), 0) from domain_event")
                .query(Long.class)
                .single());
    }

    /**
     * The position of the relay as committed by the instance that runs it; Kafka has acknowledged everything before it.
     */
    private Optional<GapAwareTrackingToken> relay() {
        return transactions.acrossTenants(
                () -> database.sql("select token, tokentype from reader_token where processor = ? and segment = 0")
                        .param(Relay.NAME)
                        .query((row, _) -> token(row.getBytes(1), row.getString(2)))
                        .optional());
    }

    private GapAwareTrackingToken token(byte @Nullable [] token, String type) {
        return token == null
                ? GapAwareTrackingToken.newInstance(0, List.of())
                : (GapAwareTrackingToken)
                        serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    /**
     * Whether the relay has not yet published all events up to this number. A missing number counts only if its event
     * exists, because an idle relay keeps numbers that are never stored.
     */
    private boolean isBehind(GapAwareTrackingToken relay, long head) {
        return transactions.acrossTenants(() -> database.sql("""
                        select exists (select from domain_event
                          where position <= ? and (position > ? or position = any (?)))""")
                .params(head, relay.getIndex(), relay.getGaps().toArray(Long[]::new))
                .query(Boolean.class)
                .single());
    }
}
