package de.motivag.desk.groups;

import de.motivag.desk.people.People;
import de.motivag.desk.people.People.Names;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of a session, in the order of their names with guests at the end. */
@Component
class Attendees {

    private final Services services;
    private final People people;

    Attendees(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    /**
     * @param onlineRoom the address of the group's online room; null if there is none, or the role may not see it
     * @param catalogue the topics of the module
     * @param attendees everybody who is expected, then guests
     */
    record OfSession(
            Session session,
            @Nullable String onlineRoom,
            List<ContentForm.Topic> catalogue,
            ContentForm.Content content,
            List<Attendee> attendees) {}

    /**
     * @param excusedOn the day of an excuse that was given before the session, or null
     * @param attendance null until it is recorded
     */
    record Attendee(
            String participation,
            String participant,
            boolean guest,
            @Nullable LocalDate excusedOn,
            @Nullable Attendance attendance) {}

    record Attendance(String status, int minutes, String presence) {}

    OfSession of(UUID session) {
        return services.coaching().get(OfSession.class, "/sessions/{session}", Query.none(), session);
    }

    Names names(List<OfSession> sessions) {
        return people.names(sessions.stream()
                .flatMap(session -> session.attendees().stream())
                .map(Attendee::participant)
                .toList());
    }

    static List<Attendee> sorted(OfSession session, Names names) {
        var sorted = new ArrayList<>(names.sorted(session.attendees(), Attendee::participant));
        sorted.sort(Comparator.comparing(Attendee::guest));
        return sorted;
    }
}
