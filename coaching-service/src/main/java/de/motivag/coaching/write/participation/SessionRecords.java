package de.motivag.coaching.write.participation;

import de.motivag.coaching.write.participation.Participation.Excuse;
import de.motivag.events.common.SessionId;
import java.util.Map;

/**
 * The records about the sessions of a participation.
 *
 * @param attendances recorded attendances by session
 * @param excuses announced absences by session
 */
record SessionRecords(Map<SessionId, Attendance> attendances, Map<SessionId, Excuse> excuses) {
    static final SessionRecords NONE = new SessionRecords(Map.of(), Map.of());

    SessionRecords with(SessionId session, Attendance attendance) {
        return new SessionRecords(Copies.with(attendances, session, attendance), excuses);
    }

    SessionRecords withoutAttendance(SessionId session) {
        return new SessionRecords(Copies.without(attendances, session), excuses);
    }

    SessionRecords with(SessionId session, Excuse excuse) {
        return new SessionRecords(attendances, Copies.with(excuses, session, excuse));
    }

    SessionRecords withoutExcuse(SessionId session) {
        return new SessionRecords(attendances, Copies.without(excuses, session));
    }
}
