package de.motivag.kit.kafka;

import de.motivag.events.Event;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.eventstore.Recorded;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.header.Headers;

/** Reads records of topics and hands them to the reactions of one consumer. */
final class Incoming {
    private final EventCodec codec = new EventCodec();
    private final List<Reaction<?>> reactions;
    private final Set<String> named;

    Incoming(List<Reaction<?>> reactions) {
        this.reactions = List.copyOf(reactions);
        this.named = EventTypes.all().entrySet().stream()
                .filter(type ->
                        reactions.stream().anyMatch(reaction -> reaction.event().isAssignableFrom(type.getValue())))
                .map(java.util.Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    Set<String> topics() {
        return named.stream().map(Topics::of).collect(Collectors.toSet());
    }

    /** Whether any reaction names the type; of all others not even the JSON is looked at. */
    boolean names(Headers headers) {
        return named.contains(CloudEvent.text(headers, "ce_type"));
    }

    void handle(String key, Headers headers, byte[] value) {
        var recorded = CloudEvent.recorded(key, headers);
        codec.read(recorded.type(), CloudEvent.revision(headers), value, null)
                .ifPresent(event -> reactions.forEach(reaction -> react(reaction, event, recorded)));
    }

    private static <E extends Event> void react(Reaction<E> reaction, Event event, Recorded recorded) {
        if (reaction.event().isInstance(event)) {
            reaction.on(reaction.event().cast(event), recorded);
        }
    }
}
