package de.motivag.coaching.read.handovers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The progress of a prepared handover. */
enum HandoverState {
    /** Waits for an adviser. */
    PREPARED,
    /** An adviser is in charge of the first talk. */
    TAKEN,
    /** The first talk was held, or the person was not reached. */
    CLOSED;

    static HandoverState of(@Nullable LocalDate takenOn, @Nullable LocalDate closedOn) {
        if (closedOn != null) {
            return CLOSED;
        }
        return takenOn == null ? PREPARED : TAKEN;
    }
}
