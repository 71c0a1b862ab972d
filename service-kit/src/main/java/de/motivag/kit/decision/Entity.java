package de.motivag.kit.decision;

import de.motivag.events.Event;
import java.util.function.BiFunction;

/**
 * How the events of one kind of stream become a state.
 *
 * @param none the state before the first event
 */
public record Entity<S, E extends Event>(Class<S> state, Class<E> events, S none, BiFunction<S, E, S> evolve) {}
