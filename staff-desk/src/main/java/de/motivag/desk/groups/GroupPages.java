package de.motivag.desk.groups;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Done;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.Role;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.groups.AttendanceTable.Row;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;

/** The list of groups, the page of one group, and the attendance of one session. */
@Controller
class GroupPages {

    private static final String GROUPS = "/groups";
    private static final int ROWS = 25;

    private final Services services;
    private final Commands commands;
    private final People people;
    private final StaffDirectory staff;
    private final Offers offers;

    GroupPages(Services services, Commands commands, People people, StaffDirectory staff, Offers offers) {
        this.offers = offers;
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping(GROUPS)
    String groups(
            @ModelAttribute WorklistFilter list,
            @RequestParam(defaultValue = "") String offer,
            @Nullable String after,
            Model model) {
        var query = list.query().and("offer", offer);
        model.addAttribute("address", GROUPS + query.parameters());
        model.addAttribute("list", list);
        model.addAttribute("first", after == null);
        model.addAttribute("offer", offer);
        model.addAttribute("offers", offers.titles());
        model.addAttribute("staff", staff);
        model.addAttribute(
                "mayPlan", commands.permitted(Backend.COACHING, GROUPS).contains("planGroup"));
        model.addAttribute(
                "groups",
                services.coaching()
                        .page(Group.class, GROUPS, query.and("limit", ROWS).and("after", after)));
        return "groups/groups";
    }

    @GetMapping(GROUPS + "/{group}")
    String group(@PathVariable UUID group, Model model) {
        var found = found(group);
        model.addAttribute("group", found);
        model.addAttribute("offers", offers.titles());
        model.addAttribute("staff", staff);
        model.addAttribute(
                "names",
                people.names(found.seats().stream().map(Group.Seat::participant).toList()));
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/groups/{group}/"));
        return "groups/group";
    }

    @GetMapping(GROUPS + "/{group}/sessions/{session}")
    String attendance(@PathVariable UUID group, @PathVariable UUID session, Model model) {
        return show(model, table(session, Map.of(), UUID.randomUUID().toString(), null, false));
    }

    /** Records the session as held if it is not yet, and then the attendance of everybody whose row is open. */
    @PostMapping(GROUPS + "/{group}/sessions/{session}")
    String record(
            @PathVariable UUID group,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String key,
            @ModelAttribute Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        try {
            if (attendees(session).session().heldOn() == null) {
                services.coaching()
                        .post(
                                "/groups/{group}/hold-session",
                                Map.of("group", group),
                                JsonNodeFactory.instance.objectNode().put("session", session.toString()),
                                key + "-held",
                                null);
            }
            services.coaching()
                    .post(
                            "/groups/{group}/sessions/{session}/record-attendance",
                            Map.of("group", group, "session", session),
                            commands.body("recordAttendance", withoutNeedlessMinutes(parameters), page.today()),
                            key,
                            null);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, table(session, parameters, key, refused.problem(), false));
        } catch (Away _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(model, table(session, parameters, key, null, true));
        }
        Done.say(next, page.text("command.recordAttendance.done"));
        return "redirect:/groups/" + group;
    }

    private String show(Model model, AttendanceTable table) {
        model.addAttribute("table", table);
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/participations/{participation}/"));
        model.addAttribute(
                "names",
                people.names(table.rows().stream().map(Row::participant).toList()));
        return "groups/attendance";
    }

    /** Minutes are stated for late or partial attendance only. */
    private static Map<String, List<String>> withoutNeedlessMinutes(MultiValueMap<String, String> parameters) {
        var needed = new LinkedHashMap<String, List<String>>(parameters);
        parameters.forEach((name, values) -> {
            if (name.endsWith("/status") && !values.contains("LATE")) {
                needed.remove(name.replace("/status", "/minutes"));
            }
        });
        return needed;
    }

    private Group found(UUID group) {
        return services.coaching().get(Group.class, "/groups/{group}", Query.none(), group);
    }

    private record SessionWithAttendees(Session session, List<Attendee> attendees) {}

    private record Attendee(
            String participation,
            String participant,
            boolean guest,
            @Nullable LocalDate excusedOn,
            @Nullable Attendance attendance) {}

    private record Attendance(String status, int minutes) {}

    private SessionWithAttendees attendees(UUID session) {
        return services.coaching().get(SessionWithAttendees.class, "/sessions/{session}", Query.none(), session);
    }

    private AttendanceTable table(
            UUID session, Map<String, List<String>> typed, String key, @Nullable Problem problem, boolean away) {
        var found = attendees(session);
        var rows = new ArrayList<Row>();
        int open = 0;
        for (var attendee : found.attendees()) {
            var attendance = attendee.attendance();
            rows.add(new Row(
                    attendee.participation(),
                    attendee.participant(),
                    attendee.guest(),
                    attendee.excusedOn(),
                    attendance == null ? null : attendance.status(),
                    attendance == null ? 0 : attendance.minutes(),
                    attendance == null ? open++ : -1));
        }
        var mayRecord = commands.permitted(Backend.COACHING, "/groups/{group}/").contains("recordAttendance");
        return new AttendanceTable(found.session(), mayRecord, rows, typed, key, problem, away);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry groupsNavigation() {
            return new NavigationEntry(
                    20,
                    GROUPS,
                    "groups",
                    Set.of(
                            Role.MODERATOR,
                            Role.ADVISER,
                            Role.INTAKE,
                            Role.TEAM_LEAD,
                            Role.EMPLOYER_SERVICE,
                            Role.EQUAL_OPPORTUNITY));
        }
    }
}
