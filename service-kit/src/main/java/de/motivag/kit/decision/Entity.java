package de.motivag.kit.decision;

import de.motivag.events.Event;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Defines how the events of one kind of stream become a state.
 *
 * @param none the state before the first event
 * @param held the kind of unique key that a stream holds in some of its states, if its published events reveal the key
 */
public record Entity<S, E extends Event>(
        Class<S> state,
        Class<E> events,
        S none,
        BiFunction<S, E, S> evolve,
        @Nullable HeldKey<S> held) {
    /** @param of returns the key that a stream holds in this state, or null */
    public record HeldKey<S>(String kind, Function<S, @Nullable UniqueKey> of) {}

    /** The state after these events, which must all be of this kind of stream. */
    public S fold(List<? extends Event> history) {
        var state = none;
        for (var event : history) {
            state = evolve.apply(state, events.cast(event));
        }
        return state;
    }

    public Entity(Class<S> state, Class<E> events, S none, BiFunction<S, E, S> evolve) {
        this(state, events, none, evolve, null);
    }
}
