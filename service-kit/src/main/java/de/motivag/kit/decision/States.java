package de.motivag.kit.decision;

import de.motivag.events.Id;
import java.util.HashMap;
import java.util.Map;

/** The states of the streams that a command names. */
public final class States {
    private final Map<Id, Object> states;

    public States(Map<? extends Id, ?> states) {
        this.states = new HashMap<>(states);
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
}
