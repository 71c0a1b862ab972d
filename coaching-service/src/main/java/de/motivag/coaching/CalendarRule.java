package de.motivag.coaching;

import de.motivag.kit.decision.Rule;

/** The rules by which commands and queries about calendars are refused. */
public enum CalendarRule implements Rule {
    NO_SUCH_CALENDAR(
            404,
            "Diesen Kalender gibt es nicht. Vielleicht wurde sein Link widerrufen.",
            "There is no such calendar. Its link may have been revoked."),
    NO_SUCH_CALENDAR_LINK(404, "Diesen Kalender-Link gibt es nicht.", "There is no such calendar link."),
    CALENDAR_LINK_EXISTS(new Wording(
                    409,
                    "Diesen Kalender-Link gibt es schon, für einen anderen Kalender.",
                    "This calendar link exists already, for another calendar.")
            .advice(
                    "Erstellen Sie einen neuen Link, und widerrufen Sie den falschen.",
                    "Create a new link, and revoke the wrong one.")),
    ONE_CALENDAR(new Wording(
            422,
            "Ein Link führt zu genau einem Kalender. Nennen Sie eine Gruppe oder eine Teilnahme, nicht beides.",
            "A link leads to exactly one calendar. Name a group or a participation, not both."));

    private final Wording wording;

    CalendarRule(Wording wording) {
        this.wording = wording;
    }

    CalendarRule(int status, String german, String english) {
        this(new Wording(status, german, english));
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
