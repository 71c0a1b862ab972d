package de.motivag.enrolment.write.referral;

import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.ParticipationId;
import org.jspecify.annotations.Nullable;

/**
 * Where the person stands with coaching.
 *
 * @param participation the one that coaching's last answer was about; stays when it has come to nothing
 * @param group where the person is placed
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

    /** Whether coaching's last answer was about this participation, and no other is asked for since. */
    public boolean isAbout(ParticipationId other) {
        return other.equals(participation) && placement != Placement.REQUESTED;
    }

    /** Whether the person has a seat in it, or waits in it. */
    public boolean isHeldBy(ParticipationId other) {
        return isAbout(other) && placement != Placement.NOT_REQUESTED;
    }
}
