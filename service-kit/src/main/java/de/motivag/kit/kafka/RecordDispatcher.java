package de.motivag.kit.kafka;

import de.motivag.events.Event;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotationUtils;

/** Reads records of topics and passes them to the handlers of one consumer. */
final class RecordDispatcher {
    private static final EventCodec CODEC = new EventCodec();

    /** The wire names that the consumer handles; null for all, including unknown ones. */
    private final @Nullable Set<String> named;

    private final Consumer<List<ReceivedEvent>> effect;
    private final UnaryOperator<Set<UUID>> known;

    private RecordDispatcher(
            @Nullable Set<String> named, Consumer<List<ReceivedEvent>> effect, UnaryOperator<Set<UUID>> known) {
        this.named = named;
        this.effect = effect;
        this.known = known;
    }

    static RecordDispatcher of(List<Reaction<?>> reactions) {
        var named = EventTypes.all().entrySet().stream()
                .filter(type -> reactions.stream().anyMatch(reaction -> handles(reaction, type.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return new RecordDispatcher(
                named,
                received -> received.forEach(one -> reactions.forEach(reaction -> react(reaction, one))),
                UnaryOperator.identity());
    }

    static RecordDispatcher ofAll(List<BulkReaction> reactions) {
        return new RecordDispatcher(
                null,
                received -> reactions.forEach(reaction -> reaction.on(received)),
                events -> reactions.stream()
                        .flatMap(reaction -> reaction.known(events).stream())
                        .collect(Collectors.toSet()));
    }

    Set<String> topics() {
        return (named == null ? EventTypes.all().keySet() : named)
                .stream().map(Topics::of).collect(Collectors.toSet());
    }

    /** Whether the consumer handles the type. For other types not even the JSON is parsed. */
    boolean names(Headers headers) {
        var type = CloudEvent.text(headers, "ce_type");
        return named == null || named.contains(type);
    }

    static ReceivedEvent read(ConsumerRecord<String, byte[]> of) {
        return read(of.topic(), of.partition(), of.offset(), of.key(), of.headers(), of.value());
    }

    static ReceivedEvent read(
            String topic, int partition, long offset, @Nullable String key, Headers headers, byte @Nullable [] json) {
        if (key == null || json == null) {
            throw new CloudEvent.Broken(key == null ? "the key" : "the value");
        }
        var recorded = CloudEvent.recorded(key, headers);
        var event = CODEC.read(recorded.type(), CloudEvent.revision(headers), json, null);
        return new ReceivedEvent(recorded, Topics.service(topic), partition, offset, json, event.orElse(null));
    }

    /**
     * Those of these events that had their effect before, as far as known. A {@link Reaction} stores only the sequence
     * of its stream, so all events count as known to it.
     */
    Set<UUID> known(Set<UUID> events) {
        return known.apply(events);
    }

    void handle(List<ReceivedEvent> events) {
        if (!events.isEmpty()) {
            effect.accept(events);
        }
    }

    private static <E extends Event> void react(Reaction<E> reaction, ReceivedEvent received) {
        var event = received.event();
        if (event != null && handles(reaction, event.getClass())) {
            reaction.on(reaction.event().cast(event), received.recorded());
        }
    }

    private static boolean handles(Reaction<?> reaction, Class<? extends Event> type) {
        var some = AnnotationUtils.findAnnotation(reaction.getClass(), Handles.class);
        return reaction.event().isAssignableFrom(type)
                && (some == null || List.of(some.value()).contains(type));
    }
}
