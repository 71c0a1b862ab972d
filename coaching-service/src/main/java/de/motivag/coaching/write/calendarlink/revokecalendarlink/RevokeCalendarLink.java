package de.motivag.coaching.write.calendarlink.revokecalendarlink;

import static de.motivag.coaching.CalendarRule.NO_SUCH_CALENDAR_LINK;

import de.motivag.coaching.write.calendarlink.CalendarLink;
import de.motivag.events.coaching.CalendarLinkEvent;
import de.motivag.events.coaching.CalendarLinkEvent.CalendarLinkRevoked;
import de.motivag.events.coaching.CalendarLinkId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.List;

/** Revokes a secret address of a calendar. It is unknown from then on, like one that never existed. */
@Post(
        path = "/calendar-links/{calendarLink}/revoke",
        roles = {Role.MODERATOR, Role.TEAM_LEAD},
        summary = "Revoke a secret address of a calendar")
public record RevokeCalendarLink(CalendarLinkId calendarLink) implements EntityCommand<CalendarLink> {
    @Override
    public Stream<CalendarLink> stream(DecisionContext context) {
        return new Stream<>(CalendarLink.class, calendarLink);
    }

    @Override
    public List<CalendarLinkEvent> decide(CalendarLink state, DecisionContext context) {
        return switch (state) {
            case CalendarLink.None() -> throw new RuleViolated(NO_SUCH_CALENDAR_LINK);
            case CalendarLink.Open(var created) ->
                List.of(new CalendarLinkRevoked(calendarLink, created.participant()));
            case CalendarLink.Revoked _ -> List.of();
        };
    }
}
