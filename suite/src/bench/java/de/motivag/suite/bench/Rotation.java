package de.motivag.suite.bench;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * The streams in use, in turn. One that has had {@value #MOST_EVENTS} events (what DOMAIN.md counts for a participation)
 * makes room for a fresh one, so that streams are as long at the end of a run as at its beginning: 26 events on average.
 */
final class Rotation {
    static final int IN_USE = 500;
    static final int MOST_EVENTS = 50;

    /** Belongs to one caller at a time. */
    static final class Stream {
        final UUID id;
        int events;
        private final int last;

        /** @param last with how many events it makes room */
        Stream(UUID id, int events, int last) {
            this.id = id;
            this.events = events;
            this.last = last;
        }
    }

    private final Queue<Stream> inUse = new ConcurrentLinkedQueue<>();
    private final Queue<Stream> fresh = new ConcurrentLinkedQueue<>();
    private final LongAdder taken = new LongAdder();
    private final LongAdder events = new LongAdder();

    void begin(Stream stream) {
        inUse.add(stream);
    }

    void add(UUID id, int events) {
        fresh.add(new Stream(id, events, MOST_EVENTS));
    }

    int fresh() {
        return fresh.size();
    }

    Stream take() {
        var stream = inUse.remove();
        taken.increment();
        events.add(stream.events);
        return stream;
    }

    void giveBack(Stream stream) {
        stream.events++;
        inUse.add(stream.events < stream.last ? stream : fresh.remove());
    }

    /** How many events the streams had on average when they were taken, since the last time that this was asked. */
    double averageEvents() {
        return (double) events.sumThenReset() / Math.max(1, taken.sumThenReset());
    }
}
