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
    Stream<S> stream(Given given);

    List<? extends Event> decide(S state, Given given);

    @Override
    default List<Stream<?>> streams(Given given) {
        return List.of(stream(given));
    }

    @Override
    default List<? extends Event> decide(States states, Given given) {
        Stream<S> stream = stream(given);
        Id id = stream.id();
        return decide(states.of(stream.entity(), id), given);
    }
}
