package de.motivag.kit.kafka;

import de.motivag.events.Id;
import de.motivag.kit.wall.Transactions;
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
 * Says on every partition of the service's topic up to which time it is complete: whatever was recorded at or before that
 * time stands before this record in its partition. It has no key, as it belongs to no stream.
 *
 * <p>The time is read first. What begins after that records later times; so once every transaction that was open then has
 * ended, all that has been recorded up to that time is stored, and once the relay's position is behind it all, published.
 * Every instance says so by itself; the relay may run on another.
 */
final class PublishedUpTo implements SmartLifecycle, MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedUpTo.class);

    /** By so much the clocks of several instances may differ: another one may be recording with the earlier time. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(1);

    private static final long TICK_MILLIS = 100;
    private static final Duration LAST_TICK = Duration.ofSeconds(5);

    /** @param before where the relay was when the time was about to be read */
    private record Candidate(Instant time, GapAwareTrackingToken before) {}

    private sealed interface Stage {
        record Resting(long dueNanos) implements Stage {}

        /** Until these have ended, somebody may still record earlier times. */
        record Recording(Candidate candidate, Set<String> open) implements Stage {}

        /** Until the relay has published everything up to this number. */
        record Publishing(Candidate candidate, long head) implements Stage {}
    }

    private final Producer<String, byte[]> producer;
    private final JdbcClient database;
    private final Transactions transactions;
    private final Serializer serializer;
    private final Clock clock;
    private final String service;
    private final Duration every;

    private Stage stage = new Stage.Resting(System.nanoTime());
    private @Nullable Candidate said;
    private volatile Instant complete;
    private @Nullable ScheduledExecutorService ticking;

    PublishedUpTo(
            Producer<String, byte[]> producer,
            JdbcClient database,
            Transactions transactions,
            Serializer serializer,
            Clock clock,
            String service,
            Duration every) {
        this.producer = producer;
        this.database = database;
        this.transactions = transactions;
        this.serializer = serializer;
        this.clock = clock;
        this.service = service;
        this.every = every;
        this.complete = clock.instant();
    }

    @Override
    public void start() {
        ticking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("published-up-to").factory());
        ticking.scheduleWithFixedDelay(this::tick, 0, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() {
        if (ticking == null) {
            return;
        }
        ticking.shutdownNow();
        try {
            ticking.awaitTermination(LAST_TICK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ticking != null && !ticking.isShutdown();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("motivag.published.up.to.seconds", () -> age().toMillis() / 1000.0)
                .description("Age of the time up to which the topic is complete")
                .register(registry);
    }

    private Duration age() {
        return Duration.between(complete, clock.instant());
    }

    /** What it cannot tell or send now, it can later: a time that was read stays true. */
    void tick() {
        try {
            stage = switch (stage) {
                case Stage.Resting resting -> isDue(resting) ? begin(resting) : resting;
                case Stage.Recording recording -> recorded(recording);
                case Stage.Publishing publishing -> published(publishing);
            };
        } catch (RuntimeException away) {
            LOG.debug("Cannot be told at present", away);
        }
    }

    /** At once, too, if the clock was put back: what was said is no longer true. */
    private boolean isDue(Stage.Resting resting) {
        return System.nanoTime() - resting.dueNanos() >= 0
                || said != null && clock.instant().isBefore(said.time());
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
        var still = new HashSet<>(recording.open());
        if (!still.isEmpty()) {
            still.retainAll(open());
        }
        return still.isEmpty()
                ? new Stage.Publishing(recording.candidate(), head())
                : new Stage.Recording(recording.candidate(), still);
    }

    private Stage published(Stage.Publishing publishing) {
        var relay = relay().orElseThrow();
        if (isBehind(relay, publishing.head())) {
            return publishing;
        }
        var candidate = publishing.candidate();
        if (!isSaid(candidate, relay)) {
            say(candidate.time());
            said = candidate;
        }
        complete = candidate.time();
        return new Stage.Resting(System.nanoTime() + every.toNanos());
    }

    /** Topics are kept for ever: where nothing was recorded since the last time, it is said again once an hour. */
    private boolean isSaid(Candidate candidate, GapAwareTrackingToken relay) {
        return said != null
                && relay.equals(said.before())
                && !candidate.time().isBefore(said.time())
                && candidate
                        .time()
                        .truncatedTo(ChronoUnit.HOURS)
                        .equals(said.time().truncatedTo(ChronoUnit.HOURS));
    }

    private void say(Instant time) {
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
     * Every transaction of the service but this one: it says what time it is before it has touched anything. A lock on
     * itself it holds from its first to its last moment.
     */
    private Set<String> open() {
        return transactions.everywhere(
                () -> Set.copyOf(database.sql("""
                        select lock.virtualtransaction
                        from pg_locks as lock join pg_stat_activity as session using (pid)
                        where lock.locktype = 'virtualxid' and lock.mode = 'ExclusiveLock'
                          and session.datname = current_database() and session.usename = current_user
                          and pid <> pg_backend_pid()""").query(String.class).list()));
    }

    private long head() {
        return transactions.everywhere(() -> database.sql("select coalesce(max(position), 0) from domain_event")
                .query(Long.class)
                .single());
    }

    /** As committed by whichever instance runs it: what lies before it has been acknowledged by Kafka. */
    private Optional<GapAwareTrackingToken> relay() {
        return transactions.everywhere(
                () -> database.sql("select token, tokentype from reader_token where processor = ? and segment = 0")
                        .param(Relay.NAME)
                        .query((row, i) -> token(row.getBytes(1), row.getString(2)))
                        .optional());
    }

    private GapAwareTrackingToken token(byte @Nullable [] token, String type) {
        return token == null
                ? GapAwareTrackingToken.newInstance(0, List.of())
                : (GapAwareTrackingToken)
                        serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
    }

    /** Of a number that it lacks, only an event that is there counts: an idle relay keeps those that never come. */
    private boolean isBehind(GapAwareTrackingToken relay, long head) {
        return transactions.everywhere(() -> database.sql("""
                        select exists (select from domain_event
                          where position <= ? and (position > ? or position = any (?)))""")
                .params(head, relay.getIndex(), relay.getGaps().toArray(Long[]::new))
                .query(Boolean.class)
                .single());
    }
}
