package de.motivag.enrolment.write.referral;

import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipationId;
import org.jspecify.annotations.Nullable;

/**
 * The state of a person's placement in the coaching.
 *
 * @param participation participation of coaching-service's last answer; kept after a refusal or an end before entry
 * @param group group of the person's seat
 */
public record Seat(
        Placement placement,
        @Nullable ParticipationId participation,
        @Nullable GroupId group) {
    public enum Placement {
        NOT_REQUESTED,
        REQUESTED,
        PLACED,
        WAITING
    }

    static final Seat NONE = new Seat(Placement.NOT_REQUESTED, null, null);

    public static Seat placed(ParticipationId participation, GroupId group) {
        return new Seat(Placement.PLACED, participation, group);
    }

    public static Seat waiting(ParticipationId participation) {
        return new Seat(Placement.WAITING, participation, null);
    }

    public static Seat none(ParticipationId participation) {
        return new Seat(Placement.NOT_REQUESTED, participation, null);
    }

    Seat requested() {
        return new Seat(Placement.REQUESTED, participation, null);
    }

    /** Whether coaching-service's last answer was about this participation, with no later request for a seat. */
    public boolean isAbout(ParticipationId other) {
        return other.equals(participation) && placement != Placement.REQUESTED;
    }

    /** Whether the person has a seat or waits for one with this participation. */
    public boolean isHeldBy(ParticipationId other) {
        return isAbout(other) && placement != Placement.NOT_REQUESTED;
    }
}
