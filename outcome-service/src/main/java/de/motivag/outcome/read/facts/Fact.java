package de.motivag.outcome.read.facts;

import de.motivag.events.Event;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Consumer;
import de.motivag.kit.kafka.Reaction;
import java.util.function.BiConsumer;

/** Writes down what one type of event says. Repeating it changes nothing. */
record Fact<E extends Event>(Class<E> event, BiConsumer<E, Recorded> write) implements Reaction<E> {
    @Override
    public Consumer consumer() {
        return Consumer.FACTS;
    }

    @Override
    public void on(E event, Recorded recorded) {
        write.accept(event, recorded);
    }
}
