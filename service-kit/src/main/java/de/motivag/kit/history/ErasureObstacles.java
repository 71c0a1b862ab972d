package de.motivag.kit.history;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.ParticipantId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The present reasons of a service against an erasure. A service that never refuses one has no such bean. */
public interface ErasureObstacles {
    /**
     * @param reasons constants of the reason of a block; empty if nothing blocks
     * @param until day on which a retention term ends, if that is a reason
     */
    record Obstacles(Set<String> reasons, @Nullable LocalDate until) {
        public static final Obstacles NONE = new Obstacles(Set.of(), null);

        public Obstacles {
            reasons = Set.copyOf(reasons);
        }
    }

    /** Reads views in the caller's transaction. They may lag behind; the request itself is decided on streams. */
    Obstacles of(OrganisationId organisation, ParticipantId participant);
}
