package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rows of one view from this service's own events, in the transaction that stores them. A rebuild runs the
 * same code from the first event on, so a row may depend only on events.
 *
 * @param <E> one kind of stream, or {@link Event} for several
 */
public interface Projection<E extends Event> {
    /** The name of the view in operations and metrics. */
    String view();

    /** The tables written by this projection alone; each has a column {@code organisation} with its default. */
    List<String> tables();

    Class<E> events();

    /** @param database connection to write to: the live tables, or their copies during a rebuild */
    void on(E event, EventMetadata metadata, JdbcClient database);
}
