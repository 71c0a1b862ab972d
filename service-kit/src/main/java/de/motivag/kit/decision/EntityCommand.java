package de.motivag.kit.decision;

import de.motivag.events.Event;
import de.motivag.events.Id;
import java.util.List;

/**
 * A command for one entity.
 *
 * @param <S> state of the entity
 */
public non-sealed interface EntityCommand<S> extends Command {
    Stream<S> stream(DecisionContext context);

    List<? extends Event> decide(S state, DecisionContext context);

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream(context));
    }

    @Override
    default List<? extends Event> decide(States states, DecisionContext context) {
        Stream<S> stream = stream(context);
        Id id = stream.id();
        return decide(states.of(stream.entity(), id), context);
    }
}
