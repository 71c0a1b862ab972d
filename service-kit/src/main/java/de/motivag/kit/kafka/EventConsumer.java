package de.motivag.kit.kafka;

import static java.util.Comparator.comparingLong;

import de.motivag.events.OrganisationId;
import de.motivag.kit.eventstore.Collisions;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.tracing.LogScope;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Applies every event exactly once: the position, the stream's sequence and the effect commit together. After a
 * permanent failure the event is parked with all later events of its stream. Every other stream continues.
 */
final class EventConsumer implements BatchMessageListener<String, byte[]>, ConsumerAwareRebalanceListener {
    private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
    private static final int BULK = 500;
    private static final Instant LAST_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final ConsumerKind consumer;
    private final RecordDispatcher incoming;
    private final ConsumerPositions positions;
    private final ParkedEvents parked;
    private final FailureExplanation faults;
    private final ReaderMetrics metrics;
    private final TenantTransactions transactions;
    private final TopicFit fit;
    private final VoidEvents voidEvents;
    private final SkippedOffsets passedBy = new SkippedOffsets();
    private final AttemptCounter tries = new AttemptCounter();

    EventConsumer(
            ConsumerKind consumer,
            RecordDispatcher incoming,
            ConsumerPositions positions,
            ParkedEvents parked,
            FailureExplanation faults,
            ReaderMetrics metrics,
            TenantTransactions transactions,
            TopicFit fit,
            VoidEvents voidEvents) {
        this.consumer = consumer;
        this.incoming = incoming;
        this.positions = positions;
        this.parked = parked;
        this.faults = faults;
        this.metrics = metrics;
        this.transactions = transactions;
        this.fit = fit;
        this.voidEvents = voidEvents;
    }

    Set<String> topics() {
        return incoming.topics();
    }

    /** The last handled or skipped record of each partition. */
    Map<TopicPartition, ConsumerPositions.Last> reached() {
        var reached = transactions.acrossTenants(() -> positions.reached(consumer.label()));
        passedBy.all()
                .forEach((partition, last) -> reached.merge(
                        partition, last, BinaryOperator.maxBy(comparingLong(ConsumerPositions.Last::offset))));
        return reached;
    }

    /** The number of failed attempts of this instance for the record at the partition's position. */
    int tries(TopicPartition partition) {
        return tries.of(partition);
    }

    @Override
    public void onPartitionsAssigned(
            org.apache.kafka.clients.consumer.Consumer<?, ?> kafka, Collection<TopicPartition> partitions) {
        seekToStored(kafka, partitions);
    }

    @Override
    public void onPartitionsRevokedAfterCommit(
            org.apache.kafka.clients.consumer.Consumer<?, ?> kafka, Collection<TopicPartition> partitions) {
        tries.forget(partitions);
    }

    @Override
    public void onPartitionsLost(
            org.apache.kafka.clients.consumer.Consumer<?, ?> kafka, Collection<TopicPartition> partitions) {
        tries.forget(partitions);
    }

    /**
     * Seeks to the positions in this database. Kafka's own offsets are not used.
     *
     * @throws TopicMisfit if the positions do not fit the topic
     */
    void seekToStored(org.apache.kafka.clients.consumer.Consumer<?, ?> kafka, Collection<TopicPartition> partitions) {
        var next = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) {
            next.put(partition, transactions.acrossTenants(() -> positions.next(consumer.label(), partition)));
        }
        fit.require(kafka, next);
        next.forEach(kafka::seek);
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records) {
        var standing = new StandingPartitions();
        for (int from = 0; from < records.size(); ) {
            var some = records.subList(from, end(records, from));
            from += some.size();
            handle(some.stream().filter(standing::goesOn).toList(), standing);
        }
        if (passedBy.isDue()) {
            storePassedBy();
        }
        standing.complete();
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records, StandingPartitions standing) {
        if (records.isEmpty()) {
            return;
        }
        if (passesBy(records.getFirst())) {
            passedBy.add(last(records));
            return;
        }
        if (records.size() > 1 && isHandledTogether(records)) {
            return;
        }
        records.stream().filter(standing::goesOn).forEach(record -> handleAlone(record, standing));
    }

    private boolean isHandledTogether(List<ConsumerRecord<String, byte[]>> records) {
        var began = System.nanoTime();
        try {
            inTransaction(records, () -> handle(records));
        } catch (RuntimeException failure) {
            if (Collisions.isAway(failure) && took(began).compareTo(AttemptCounter.LONG) < 0) {
                isToBeTriedAgain(records.getFirst(), failure, took(began));
                throw failure;
            }
            return false;
        }
        tries.forget(last(records).keySet());
        return true;
    }

    void onIdle() {
        try {
            storePassedBy();
        } catch (RuntimeException databaseAway) {
            LOG.debug("Skipped offsets are stored later", databaseAway);
        }
    }

    private void storePassedBy() {
        var all = passedBy.all();
        if (!all.isEmpty()) {
            transactions.acrossTenants(() -> positions.take(consumer.label(), all));
            passedBy.stored(all);
        }
    }

    /**
     * The end of the records handled in one transaction. A reaction has its own transaction; facts are handled
     * together, and so are skipped records.
     */
    private int end(List<ConsumerRecord<String, byte[]>> records, int from) {
        if (consumer == ConsumerKind.FACTS) {
            return Math.min(records.size(), from + BULK);
        }
        int end = from;
        while (end < records.size() && passesBy(records.get(end))) {
            end++;
        }
        return Math.max(end, from + 1);
    }

    private boolean passesBy(ConsumerRecord<String, byte[]> record) {
        try {
            return !incoming.names(record.headers());
        } catch (CloudEvent.Broken e) {
            return false;
        }
    }

    /** Handles one record. After a temporary failure only its partition waits for the retry. */
    private void handleAlone(ConsumerRecord<String, byte[]> record, StandingPartitions standing) {
        var began = System.nanoTime();
        try (var _ = LogScope.enter(
                CloudEvent.textIfThere(record.headers(), "ce_correlationid"),
                CloudEvent.textIfThere(record.headers(), "ce_traceparent"))) {
            handleAlone(record, standing, began);
        }
    }

    private void handleAlone(ConsumerRecord<String, byte[]> record, StandingPartitions standing, long began) {
        try {
            inTransaction(List.of(record), () -> handle(List.of(record)));
        } catch (RuntimeException failure) {
            var explained = faults.explained(failure, organisation(record));
            if (isToBeTriedAgain(record, explained, took(began))) {
                if (Collisions.isAway(explained)) {
                    throw failure;
                }
                standing.add(partition(record), failure);
                return;
            }
            LOG.warn("Parked {} of {}: {}", record.key(), record.topic(), FailureExplanation.reason(explained));
            inTransaction(List.of(record), () -> park(record, explained));
            metrics.failedForGood(consumer.label());
        }
        tries.forget(Set.of(partition(record)));
    }

    private boolean isToBeTriedAgain(ConsumerRecord<String, byte[]> record, RuntimeException failure, Duration took) {
        var isToBe = Collisions.isPassing(failure)
                && tries.again(partition(record), record.offset(), Collisions.isAway(failure), took, System.nanoTime());
        if (isToBe) {
            metrics.failedForNow(consumer.label());
        }
        return isToBe;
    }

    private static Duration took(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void handle(List<ConsumerRecord<String, byte[]>> records) {
        var ours = take(records);
        var untaken = records.stream()
                .filter(record -> record.offset() >= ours.getOrDefault(partition(record), Long.MAX_VALUE))
                .toList();
        var before = positions.streams(
                consumer.label(), untaken.stream().map(EventConsumer::streamKey).collect(Collectors.toSet()));
        var after = new HashMap<ConsumerPositions.StreamKey, ConsumerPositions.Stream>();
        var events = new ArrayList<ReceivedEvent>();
        var repeated = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var record : untaken) {
            if (PublishedMark.is(record)) {
                positions.publishedUpTo(
                        consumer.label(),
                        partition(record),
                        PublishedMark.read(record).time());
                continue;
            }
            var streamKey = streamKey(record);
            var stream = after.getOrDefault(streamKey, before.get(streamKey));
            var sequence = CloudEvent.sequence(record.headers());
            if (stream != null && stream.parked()) {
                parked.addAfterOthers(consumer, record);
            } else if (stream == null || sequence > stream.sequence()) {
                events.add(RecordDispatcher.read(record));
                after.put(streamKey, new ConsumerPositions.Stream(sequence, false));
            } else {
                repeated.add(record);
            }
        }
        incoming.handle(events);
        voidEvents.of(consumer, repeated, incoming::known);
        positions.reached(consumer.label(), after);
    }

    private void park(ConsumerRecord<String, byte[]> record, RuntimeException failure) {
        if (record.offset() < take(List.of(record)).getOrDefault(partition(record), Long.MAX_VALUE)) {
            return;
        }
        var streamKey = streamKey(record);
        parked.add(consumer, record, FailureExplanation.reason(failure));
        var before = positions.stream(consumer.label(), streamKey)
                .map(ConsumerPositions.Stream::sequence)
                .orElse(-1L);
        positions.reached(consumer.label(), Map.of(streamKey, new ConsumerPositions.Stream(before, true)));
    }

    private static ConsumerPositions.StreamKey streamKey(ConsumerRecord<String, byte[]> record) {
        return new ConsumerPositions.StreamKey(record.topic(), ParkedEvents.stream(record));
    }

    private Map<TopicPartition, Long> take(List<ConsumerRecord<String, byte[]>> records) {
        return positions.take(consumer.label(), last(records));
    }

    /** The last record of each partition. */
    private static Map<TopicPartition, ConsumerPositions.Last> last(List<ConsumerRecord<String, byte[]>> records) {
        var last = new HashMap<TopicPartition, ConsumerRecord<String, byte[]>>();
        records.forEach(record -> last.put(partition(record), record));
        return last.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, of -> last(of.getValue())));
    }

    private static ConsumerPositions.Last last(ConsumerRecord<String, byte[]> record) {
        return new ConsumerPositions.Last(record.offset(), timeIfReadable(record));
    }

    private void inTransaction(List<ConsumerRecord<String, byte[]>> records, Runnable work) {
        transactions.within(organisation(records.getFirst()), () -> {
            work.run();
            return true;
        });
    }

    private @Nullable OrganisationId organisation(ConsumerRecord<String, byte[]> record) {
        return consumer != ConsumerKind.AUTOMATION ? null : CloudEvent.organisationIfReadable(record.headers());
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static @Nullable Instant timeIfReadable(ConsumerRecord<?, ?> record) {
        try {
            var time = Instant.parse(CloudEvent.text(record.headers(), "ce_time"));
            return time.isAfter(Instant.EPOCH) && time.isBefore(LAST_TIME) ? time : null;
        } catch (DateTimeException | CloudEvent.Broken e) {
            return null;
        }
    }
}
