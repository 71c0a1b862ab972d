package de.motivag.suite.bench;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;

/**
 * The streams in use, in rotation. After {@value #MOST_EVENTS} events (the number of a participation in docs/domain.md) a
 * stream is replaced by a new one. So the streams have the same average length throughout a run: 26 events.
 */
final class Rotation {
    static final int IN_USE = 500;
    static final int MOST_EVENTS = 50;

    /** A stream that belongs to one caller at a time. */
    static final class Stream {
        final UUID id;
        int events;
        private final int last;

        /** @param last number of events after which it is replaced */
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

    /** The average number of events of the streams taken since the last call. */
    double averageEvents() {
        return (double) events.sumThenReset() / Math.max(1, taken.sumThenReset());
    }
}
