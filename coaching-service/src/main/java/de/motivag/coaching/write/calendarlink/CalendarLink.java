package de.motivag.coaching.write.calendarlink;

import de.motivag.events.coaching.CalendarLinkEvent;
import de.motivag.events.coaching.CalendarLinkEvent.CalendarLinkCreated;
import de.motivag.events.coaching.CalendarLinkEvent.CalendarLinkRevoked;

/** A secret address at which the calendar of a group, a moderator or a participation can be read. */
public sealed interface CalendarLink {
    record None() implements CalendarLink {}

    record Open(CalendarLinkCreated created) implements CalendarLink {}

    record Revoked(CalendarLinkCreated created) implements CalendarLink {}

    static CalendarLink evolve(CalendarLink state, CalendarLinkEvent event) {
        return switch (event) {
            case CalendarLinkCreated created -> new Open(created);
            case CalendarLinkRevoked _ -> state instanceof Open(var created) ? new Revoked(created) : state;
        };
    }
}
