package de.motivag.kit.decision;

import de.motivag.events.Event;
import java.util.List;

/** What somebody wants to happen. Decided on the state of the streams that it names; all its events are stored, or none. */
public sealed interface Command permits EntityCommand, JointCommand {
    /** The first is the one whose version the caller sees. */
    List<Stream<?>> streams(Given given);

    /** Further streams to which those loaded so far lead, such as the group of a participation; asked until none is new. */
    default List<Stream<?>> leadsTo(States states, Given given) {
        return List.of();
    }

    /**
     * @return what happens; nothing, if repeating the command is harmless
     * @throws RuleViolated if a rule refuses
     */
    List<? extends Event> decide(States states, Given given);

    /** What must stay unique over all streams of the organisation once this command's events are stored. */
    default List<UniqueKey> claims(States states) {
        return List.of();
    }

    /** What others may claim again once this command's events are stored. */
    default List<UniqueKey> releases(States states) {
        return List.of();
    }
}
