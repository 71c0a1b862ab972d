package de.motivag.desk.groups;

import de.motivag.desk.frame.Page;
import de.motivag.desk.groups.Attendees.Attendee;
import de.motivag.desk.groups.Attendees.OfSession;
import de.motivag.desk.people.People.Names;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Sheets to print: the people of one session with spare lines, and the people of a group by the days of a week. */
@Controller
class SheetPages {

    private final Services services;
    private final Attendees attendees;
    private final Offers offers;

    SheetPages(Services services, Attendees attendees, Offers offers) {
        this.services = services;
        this.attendees = attendees;
        this.offers = offers;
    }

    @GetMapping("/groups/{group}/sessions/{session}/sheet")
    String session(@PathVariable UUID group, @PathVariable UUID session, Model model) {
        var found = attendees.of(session);
        var names = attendees.names(List.of(found));
        model.addAttribute("back", "/groups/" + group + "/sessions/" + session);
        model.addAttribute("session", found.session());
        model.addAttribute("title", offers.titles().get(found.session().offer()));
        model.addAttribute(
                "people",
                Attendees.sorted(found, names).stream()
                        .map(attendee -> new Sheet.Line(
                                names.of(attendee.participant()), attendee.guest(), attendee.excusedOn()))
                        .toList());
        return "groups/sheet";
    }

    /** @param day a day of the week; unless given, that of the next session, else of the last one */
    @GetMapping("/groups/{group}/week")
    String week(
            @PathVariable UUID group,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @ModelAttribute Page page,
            Model model) {
        var sessions = services.coaching().all(Session.class, "/sessions", Query.of("group", group));
        var monday = monday(Objects.requireNonNullElseGet(day, () -> nearest(sessions, page.today())));
        var ofWeek = sessions.stream()
                .filter(session -> monday(session.date()).equals(monday))
                .map(session -> attendees.of(UUID.fromString(session.session())))
                .toList();
        var names = attendees.names(ofWeek);
        model.addAttribute("group", group.toString());
        model.addAttribute("monday", monday);
        model.addAttribute(
                "week", new Sheet.Week(ofWeek.stream().map(OfSession::session).toList(), rows(ofWeek, names)));
        return "groups/week";
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate nearest(List<Session> sessions, LocalDate today) {
        return sessions.stream()
                .map(Session::date)
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .orElse(sessions.isEmpty() ? today : sessions.getLast().date());
    }

    private static List<Sheet.Row> rows(List<OfSession> sessions, Names names) {
        var people = new LinkedHashMap<String, Map<String, Attendee>>();
        for (var session : sessions) {
            for (var attendee : session.attendees()) {
                people.computeIfAbsent(attendee.participant(), _ -> new LinkedHashMap<>())
                        .put(session.session().session(), attendee);
            }
        }
        return names.sorted(people.entrySet(), Map.Entry::getKey).stream()
                .map(person -> new Sheet.Row(
                        names.of(person.getKey()),
                        sessions.stream()
                                .map(session -> cell(
                                        person.getValue().get(session.session().session())))
                                .toList()))
                .toList();
    }

    private static Sheet.Cell cell(@Nullable Attendee attendee) {
        if (attendee == null) {
            return Sheet.Cell.NOT_EXPECTED;
        }
        var attendance = attendee.attendance();
        return new Sheet.Cell(
                true, attendance == null ? null : attendance.status(), attendee.excusedOn() != null, attendee.guest());
    }
}
