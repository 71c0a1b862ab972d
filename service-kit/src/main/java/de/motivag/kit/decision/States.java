package de.motivag.kit.decision;

import de.motivag.events.Id;
import java.util.HashMap;
import java.util.Map;

/** The states of the streams that a command has named. */
public final class States {
    private final Map<Id, Object> states;

    public States(Map<? extends Id, ?> states) {
        this.states = new HashMap<>(states);
    }

    public boolean has(Id id) {
        return states.containsKey(id);
    }

    /** @throws IllegalArgumentException if the command has not named that stream */
    public <S> S of(Class<S> entity, Id id) {
        var state = states.get(id);
        if (state == null) {
            throw new IllegalArgumentException("a command looks only at streams that it names, not at " + id);
        }
        return entity.cast(state);
    }
}
