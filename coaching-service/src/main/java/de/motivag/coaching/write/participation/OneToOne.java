package de.motivag.coaching.write.participation;

import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A talk with one person (Einzelgespräch). Two that agree in all of this are one, recorded twice. */
public record OneToOne(
        LocalDate heldOn,
        Presence presence,
        int minutes,
        @Nullable Confidential<String> note) {
    public static OneToOne of(OneToOneHeld e) {
        return new OneToOne(e.heldOn(), e.presence(), e.minutes(), e.note());
    }
}
