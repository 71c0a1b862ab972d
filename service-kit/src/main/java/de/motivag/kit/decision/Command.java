package de.motivag.kit.decision;

import de.motivag.events.Event;
import java.util.List;

/**
 * A request to change something. It is decided on the state of the streams that it names; either all of its events are
 * stored or none.
 */
public sealed interface Command permits EntityCommand, JointCommand {
    /** The streams to load. The version of the first one is returned to the caller. */
    List<Stream<?>> streams(DecisionContext context);

    /**
     * Further streams found in the states loaded so far, such as the group of a participation. Called until it returns
     * no new stream.
     */
    default List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return List.of();
    }

    /**
     * @return events to store; empty if the command has already taken effect
     * @throws RuleViolated if a rule refuses the command
     */
    List<? extends Event> decide(States states, DecisionContext context);

    /** Unique keys that the streams hold once the events are stored; unique over all streams of the organisation. */
    default List<UniqueKey> claims(States states) {
        return List.of();
    }

    /** Unique keys that are free again once the events are stored. */
    default List<UniqueKey> releases(States states) {
        return List.of();
    }
}
