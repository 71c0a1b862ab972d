package de.motivag.coaching.write.group;

import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.SessionId;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** The participations whose attendance of one session is recorded, as the view shows them. */
public record SessionAttendances(List<ParticipationId> participations) {
    public static final SessionAttendances NONE = new SessionAttendances(List.of());

    public static Stream<SessionAttendances> of(SessionId session) {
        return new Stream<>(SessionAttendances.class, session);
    }
}
