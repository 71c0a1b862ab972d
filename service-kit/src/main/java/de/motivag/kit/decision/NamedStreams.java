package de.motivag.kit.decision;

import de.motivag.events.Id;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Loads the streams that a command names, and then those that it finds in the loaded states. */
public final class NamedStreams {
    private NamedStreams() {}

    /**
     * @param named the streams that the command names at first
     * @param load loads one stream; called once per stream
     * @param states the states of the streams loaded so far
     * @param <L> a loaded stream
     * @return the loaded streams in the order in which they were named
     */
    public static <L> Map<Id, L> load(
            Command command,
            List<Stream<?>> named,
            DecisionContext context,
            Function<Stream<?>, L> load,
            Function<Map<Id, L>, States> states) {
        var loaded = new LinkedHashMap<Id, L>();
        for (var more = named; !more.isEmpty(); ) {
            more.forEach(stream -> loaded.computeIfAbsent(stream.id(), unknown -> load.apply(stream)));
            more = command.leadsTo(states.apply(loaded), context).stream()
                    .filter(stream -> !loaded.containsKey(stream.id()))
                    .toList();
        }
        return loaded;
    }
}
