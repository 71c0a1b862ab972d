package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.kafka.Heard;
import java.sql.Connection;
import java.sql.SQLException;

/** What has been read of the topics and not been written yet, of one thread. */
interface Sink {
    void add(Heard heard);

    boolean isFull();

    /** In the transaction that is open there; it is empty then. */
    void writeTo(Connection database) throws SQLException;
}
