package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.kafka.ReceivedEvent;
import java.sql.Connection;
import java.sql.SQLException;

/** Events that one thread has read from the topics and not yet written. */
interface FactSink {
    void add(ReceivedEvent received);

    boolean isFull();

    /** Writes all events in the open transaction of the connection. The sink is empty afterwards. */
    void writeTo(Connection database) throws SQLException;
}
