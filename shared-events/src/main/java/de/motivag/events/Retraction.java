package de.motivag.events;

/**
 * An event that retracts an earlier event of its stream, because that event never happened. Every reader ignores the
 * retracted event.
 */
public interface Retraction {
    /** The retracted event. */
    EventId event();

    /** The wire name of the retracted event. */
    EventName type();
}
