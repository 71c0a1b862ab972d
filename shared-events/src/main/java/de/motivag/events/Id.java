package de.motivag.events;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/**
 * The id of a stream or of a part of one. Unique over all entities, organisations and services.
 *
 * <p>New ids are UUIDs of version 7 (RFC 9562), which sort by the millisecond of their creation. Ids created by a
 * reaction have version 5 and are derived from their cause, so a repeated reaction creates nothing twice.
 */
public interface Id {
    UUID value();

    /** A new id. */
    static UUID next() {
        return Generated.BY_TIME.generate();
    }

    /** The id derived from this cause and purpose: the same two always result in the same id. */
    static UUID derived(UUID cause, String purpose) {
        return Generators.nameBasedGenerator(cause).generate(purpose);
    }

    /** Holds the generator privately, because a field of the interface would be public. */
    final class Generated {
        private static final TimeBasedEpochRandomGenerator BY_TIME = Generators.timeBasedEpochRandomGenerator();

        private Generated() {}
    }
}
