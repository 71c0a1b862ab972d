package de.motivag.events;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/**
 * The id of a stream or of a thing inside one. Unique over all entities, organisations and services.
 *
 * <p>New ids are UUIDs of version 7 (RFC 9562), which sort by the millisecond of their making; ids that a reaction creates are of version 5, derived from what caused
 * them, so that a repeated reaction creates nothing twice.
 */
public interface Id {
    UUID value();

    /** A new id. */
    static UUID next() {
        return Generated.BY_TIME.generate();
    }

    /** The id of that name in the namespace of that cause: the same two always give the same id. */
    static UUID derived(UUID cause, String purpose) {
        return Generators.nameBasedGenerator(cause).generate(purpose);
    }

    /** Keeps the generator, which an interface could only hold in public. */
    final class Generated {
        private static final TimeBasedEpochRandomGenerator BY_TIME = Generators.timeBasedEpochRandomGenerator();

        private Generated() {}
    }
}
