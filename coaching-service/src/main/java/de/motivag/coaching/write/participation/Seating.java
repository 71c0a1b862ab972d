package de.motivag.coaching.write.participation;

import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import java.time.LocalDate;

/**
 * The seat of a participation and the application behind it.
 *
 * @param appliedOn day of the application, as enrolment-service has reported it last
 * @param withdrawn whether the referral was withdrawn after the end
 */
record Seating(PlacementRef placement, LocalDate appliedOn, boolean withdrawn) {
    Seating movedTo(PlacementRef other) {
        return new Seating(other, appliedOn, withdrawn);
    }

    Seating appliedOn(LocalDate other) {
        return new Seating(placement, other, withdrawn);
    }

    Seating withdrawn(boolean other) {
        return new Seating(placement, appliedOn, other);
    }
}
