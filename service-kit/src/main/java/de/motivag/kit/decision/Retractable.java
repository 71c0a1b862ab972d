package de.motivag.kit.decision;

import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.codec.EventTypes;
import java.util.Set;

/** The event types of an entity that one command may retract. */
public record Retractable(Set<Class<? extends Event>> types) {
    /**
     * @return the event's wire name
     * @throws RuleViolated if the stream has no such event, or the event cannot be retracted
     */
    public EventName require(EventId event, Stream<?> stream, States states) {
        var recorded = states.recorded(stream).stream()
                .filter(one -> one.id().equals(event))
                .findFirst()
                .orElseThrow(() -> refused(RetractionRule.NO_SUCH_EVENT));
        if (!types.contains(recorded.event().getClass())) {
            throw refused(RetractionRule.NOT_RETRACTABLE);
        }
        if (recorded.retracted()) {
            throw refused(RetractionRule.RETRACTED_ALREADY);
        }
        return new EventName(EventTypes.name(recorded.event().getClass()));
    }

    private static RuleViolated refused(Rule rule) {
        return new RuleViolated(rule, "#/event");
    }
}
