package de.motivag.events;

/**
 * An event that retracts an earlier one of its stream: what that one recorded never happened. Every reader leaves the
 * retracted event out.
 */
public interface Retraction {
    /** The retracted event. */
    EventId event();

    /** The wire name of the retracted event. */
    EventName type();
}
