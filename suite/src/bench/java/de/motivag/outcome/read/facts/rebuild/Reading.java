package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.kafka.OffsetRanges;
import de.motivag.kit.kafka.ReceivedEventReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * The part of loading that every rebuild needs: reads all topics with the rebuild's consumers and codec, and counts the
 * events.
 */
public final class Reading {
    private Reading() {}

    /**
     * @param to end of each partition
     * @param threads threads that share the partitions, as in a rebuild
     * @return number of events by type
     */
    public static Map<String, Long> counted(
            ConsumerFactory<String, byte[]> kafka, Map<TopicPartition, Long> to, int threads) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var parts = new ArrayList<Future<Map<String, Long>>>();
            for (int i = 0; i < threads; i++) {
                var mine = new HashMap<>(to);
                var thread = i;
                mine.keySet().removeIf(partition -> partition.partition() % threads != thread);
                parts.add(pool.submit((Callable<Map<String, Long>>) () -> counted(kafka, mine)));
            }
            var all = new HashMap<String, Long>();
            for (var part : parts) {
                part.get().forEach((type, events) -> all.merge(type, events, Long::sum));
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("reading has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Long> counted(ConsumerFactory<String, byte[]> kafka, Map<TopicPartition, Long> to) {
        var counted = new HashMap<String, Long>();
        try (var topics = new OffsetRanges(kafka, 2_000)) {
            topics.begin(Map.of(), to);
            while (topics.isThereMore()) {
                topics.read(record -> {
                    var received = ReceivedEventReader.read(record);
                    if (received != null && received.event() != null) {
                        counted.merge(received.recorded().type(), 1L, Long::sum);
                    }
                });
            }
        }
        return counted;
    }
}
