package de.motivag.kit.decision;

import de.motivag.events.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The states of the streams that a command names. */
public final class States {
    private final Map<Id, Object> states;
    private final Function<Id, List<RecordedEvent>> recorded;

    public States(Map<? extends Id, ?> states) {
        this(states, stream -> List.of());
    }

    /** @param recorded reads the events of a stream */
    public States(Map<? extends Id, ?> states, Function<Id, List<RecordedEvent>> recorded) {
        this.states = new HashMap<>(states);
        this.recorded = recorded;
    }

    /** The events of the stream in order. Each call reads them again, so use it only for facts that the state lacks. */
    public List<RecordedEvent> recorded(Stream<?> stream) {
        return recorded.apply(stream.id());
    }

    public boolean has(Id id) {
        return states.containsKey(id);
    }

    /** @throws IllegalArgumentException if the command does not name this stream */
    public <S> S of(Class<S> entity, Id id) {
        var state = states.get(id);
        if (state == null) {
            throw new IllegalArgumentException("The command does not name the stream " + id);
        }
        return entity.cast(state);
    }

    /** As above, for a stream that the command names. */
    public <S> S of(Stream<S> stream) {
        return of(stream.entity(), stream.id());
    }
}
