package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the rows of one view from this service's own events, in the transaction that stores them. The same code
 * rebuilds the view from the first event on, so a row may depend on nothing but events.
 *
 * @param <E> one kind of stream, or {@link Event} for several
 */
public interface Projection<E extends Event> {
    /** The view's name, as operations sees it. */
    String view();

    /** The tables that it alone writes; each has a column {@code organisation} with its default. */
    List<String> tables();

    Class<E> events();

    /** @param database where to write: the live tables, or their shadows while rebuilding */
    void on(E event, Recorded recorded, JdbcClient database);
}
