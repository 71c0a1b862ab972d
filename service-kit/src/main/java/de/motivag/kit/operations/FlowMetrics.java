package de.motivag.kit.operations;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.EventFlow;
import de.motivag.kit.kafka.EventFlow.Waiting;
import de.motivag.kit.kafka.EventFlow.WaitingPartition;
import de.motivag.kit.kafka.ParkedEvents;
import de.motivag.kit.kafka.Topics;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gauges for waiting and parked events. Values are queried at most every three seconds, independent of the scrape rate.
 */
final class FlowMetrics implements MeterBinder {
    private static final Logger LOG = LoggerFactory.getLogger(FlowMetrics.class);
    private static final Waiting UNKNOWN = new Waiting(-1, -1, List.of());

    private final EventFlow flow;
    private final ParkedEvents parked;
    private final LoadingCache<String, Waiting> waiting =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(3)).build(this::query);

    FlowMetrics(EventFlow flow, ParkedEvents parked) {
        this.flow = flow;
        this.parked = parked;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, "relay", "Stored events that wait to be published");
        for (var consumer : flow.consumers()) {
            bind(registry, consumer.label(), "Published events that wait to be handled");
            for (var topic : flow.topics(consumer)) {
                for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                    bind(registry, consumer, topic, partition);
                }
            }
        }
        Gauge.builder("motivag.parked.streams", this, metrics -> metrics.parkedStreams())
                .description("Streams that are parked because an event failed")
                .register(registry);
    }

    private void bind(MeterRegistry registry, String reader, String description) {
        gauge(registry, "motivag.waiting.events", reader, description, Waiting::events);
        gauge(registry, "motivag.waiting.seconds", reader, description, Waiting::seconds);
    }

    private void gauge(
            MeterRegistry registry, String name, String reader, String description, ToDoubleFunction<Waiting> value) {
        Gauge.builder(name, () -> value.applyAsDouble(waiting.get(reader)))
                .tag("reader", reader)
                .description(description)
                .register(registry);
    }

    /** Reports by partition, because a sum hides a single partition that is stuck while the others continue. */
    private void bind(MeterRegistry registry, ConsumerKind consumer, String topic, int partition) {
        var tags = Tags.of("reader", consumer.label(), "topic", topic, "partition", Integer.toString(partition));
        Gauge.builder(
                        "motivag.partition.waiting.events",
                        () -> partition(consumer, topic, partition, WaitingPartition::events))
                .tags(tags)
                .description("Records of a partition that wait to be handled")
                .register(registry);
        Gauge.builder(
                        "motivag.partition.waiting.seconds",
                        () -> partition(consumer, topic, partition, WaitingPartition::seconds))
                .tags(tags)
                .description("Time for which the oldest record of a partition has waited to be handled")
                .register(registry);
        Gauge.builder("motivag.partition.tries", () -> flow.tries(consumer, topic, partition))
                .tags(tags)
                .description("Failed attempts of the record at the position of a partition, on this instance")
                .register(registry);
    }

    private double partition(
            ConsumerKind consumer, String topic, int partition, ToDoubleFunction<WaitingPartition> value) {
        var known = waiting.get(consumer.label());
        if (known.events() < 0) {
            return known.events();
        }
        return known.partitions().stream()
                .filter(entry -> entry.topic().equals(topic) && entry.partition() == partition)
                .mapToDouble(value)
                .findFirst()
                .orElse(0);
    }

    /**
     * Queries the current values. While the database or Kafka is unavailable, the gauge has a negative value and the
     * scrape succeeds.
     */
    private Waiting query(String reader) {
        return orUnknown(() -> reader.equals("relay")
                ? flow.relay()
                : flow.consumer(ConsumerKind.valueOf(reader.toUpperCase(Locale.ROOT))));
    }

    private double parkedStreams() {
        return orUnknown(() -> new Waiting(parked.all().size(), 0, List.of())).events();
    }

    private static Waiting orUnknown(Supplier<@Nullable Waiting> question) {
        try {
            var answer = question.get();
            return answer == null ? UNKNOWN : answer;
        } catch (RuntimeException failure) {
            LOG.debug("Cannot query the waiting events at present", failure);
            return UNKNOWN;
        }
    }
}
