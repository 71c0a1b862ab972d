package de.motivag.outcome.read.facts.rebuild;

import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.outcome.read.facts.Facts;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** Writes with the writer of the live facts into tables that have their keys and indexes. */
final class LiveSink implements FactSink {
    private final List<ReceivedEvent> events = new ArrayList<>();
    private final Throttle throttle;

    LiveSink(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    public void add(ReceivedEvent received) {
        events.add(received);
    }

    @Override
    public boolean isFull() {
        return !events.isEmpty();
    }

    @Override
    public void writeTo(Connection database) {
        if (!events.isEmpty()) {
            new Facts(RebuildRuns.client(database), FactCopy.SCHEMA, throttle::rest).on(events);
            events.clear();
        }
    }
}
