package de.motivag.events.coaching;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.Sha256;
import de.motivag.events.StaffId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import org.jspecify.annotations.Nullable;

/** Events of a secret address at which a calendar can be read (Kalender-Link). */
public sealed interface CalendarLinkEvent extends Event {
    CalendarLinkId calendarLink();

    @Override
    default CalendarLinkId stream() {
        return calendarLink();
    }

    /**
     * The calendar can be read at a new address.
     *
     * @param group group whose sessions the calendar has; null if it is that of a person
     * @param participation participation whose sessions the calendar has; null for other calendars
     * @param participant person of the participation; null for other calendars
     * @param moderator moderator whose sessions the calendar has; null for other calendars
     * @param secret hash of the secret in the address
     */
    record CalendarLinkCreated(
            CalendarLinkId calendarLink,
            @Nullable GroupId group,
            @Nullable ParticipationId participation,
            @Nullable ParticipantId participant,
            @Nullable Internal<StaffId> moderator,
            Internal<Sha256> secret)
            implements CalendarLinkEvent {}

    /**
     * The address is unknown from now on.
     *
     * @param participant person of the participation; null for other calendars
     */
    record CalendarLinkRevoked(
            CalendarLinkId calendarLink, @Nullable ParticipantId participant) implements CalendarLinkEvent {}
}
