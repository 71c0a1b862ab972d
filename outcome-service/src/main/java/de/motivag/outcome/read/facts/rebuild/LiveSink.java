package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.kafka.Heard;
import de.motivag.outcome.read.facts.Facts;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Writes with the writer of the live facts into tables that have their keys and indexes. */
final class LiveSink implements Sink {
    private final List<Heard> events = new ArrayList<>();
    private final Throttle throttle;

    LiveSink(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public void add(Heard received) {
        events.add(received);
    }

    @Override
    public boolean isFull() {
        return !events.isEmpty();
    }

    @Override
    public void writeTo(Connection database) {
        if (!events.isEmpty()) {
            new Facts(Runs.client(database), Copy.SCHEMA, throttle::rest).on(events);
            events.clear();
        }
    }
}
