package de.motivag.desk.groups;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Done;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.Unsent;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.groups.AttendanceTable.Row;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.person.Participation;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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

/** The list of groups, the page of one group, and the attendance of one session. */
@Controller
class GroupPages {

    private static final String GROUPS = "/groups";
    private static final int ROWS = 25;

    /** Steps of the form beside saving: shows the people who can be added, adds a guest, or goes on after saving. */
    private static final String MORE = "more";

    private static final String GUEST = "guest:";
    private static final String NEXT = "next";

    /** Groups that began earlier are over. The list hides them unless it is asked for all. */
    private static final int MONTHS = 2;

    private final Services services;
    private final Commands commands;
    private final People people;
    private final StaffDirectory staff;
    private final Offers offers;
    private final Attendees attendees;
    private final Additions additions;

    GroupPages(
            Services services,
            Commands commands,
            People people,
            StaffDirectory staff,
            Offers offers,
            Attendees attendees,
            Additions additions) {
        this.attendees = attendees;
        this.additions = additions;
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
            @Nullable String moderator,
            @RequestParam(defaultValue = "false") boolean all,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var titles = offers.titles();
        var filters = Filters.of(page, GROUPS, after)
                .worklist(list, "GroupWorklist")
                .with("offer", offer, one -> titles.getOrDefault(one, one))
                .with("moderator", moderator, staff::name);
        if (!list.isChosen() && !list.isMine() && moderator == null) {
            filters.unlessAll("from", page.today().minusMonths(MONTHS), all, "groups.since");
        }
        var groups = filters.page(services.coaching(), Group.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("list", list);
        model.addAttribute("offer", offer);
        model.addAttribute("offers", titles);
        model.addAttribute("staff", staff);
        model.addAttribute(
                "mayPlan", commands.permitted(Backend.COACHING, GROUPS).contains("planGroup"));
        model.addAttribute("groups", groups);
        return "groups/groups";
    }

    @GetMapping(GROUPS + "/{group}")
    String group(@PathVariable UUID group, @RequestParam(defaultValue = GROUPS) String list, Model model) {
        var found = found(group);
        model.addAttribute("list", LocalAddress.of(list));
        model.addAttribute("group", found);
        model.addAttribute("offers", offers.titles());
        model.addAttribute("staff", staff);
        var names = people.names(found.seats(), Group.Seat::participant);
        model.addAttribute("names", names);
        model.addAttribute("seats", names.sorted(found.seats(), Group.Seat::participant));
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/groups/{group}/"));
        model.addAttribute(
                "mayLink", !commands.permitted(Backend.COACHING, Calendar.PATH).isEmpty());
        return "groups/group";
    }

    @GetMapping(GROUPS + "/{group}/sessions/{session}")
    String attendance(
            @PathVariable UUID group,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "") String list,
            @ModelAttribute Page page,
            Model model) {
        model.addAttribute("list", LocalAddress.of(list.isEmpty() ? GROUPS + "/" + group : list));
        return show(page, model, table(session, Map.of(), UUID.randomUUID().toString(), null, false));
    }

    /**
     * Records the attendance of everybody whose row is open, together with the session as held if it is not yet, then the
     * topics and links.
     */
    @PostMapping(GROUPS + "/{group}/sessions/{session}")
    String record(
            @PathVariable UUID group,
            @PathVariable UUID session,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String step,
            @ModelAttribute Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("list", LocalAddress.of(list.isEmpty() ? GROUPS + "/" + group : list));
        if (Unsent.is(request)) {
            model.addAttribute("unsent", true);
            return show(page, model, table(session, parameters, key, null, false));
        }
        if (step.equals(MORE) || step.startsWith(GUEST)) {
            if (step.startsWith(GUEST)) {
                parameters.add("guest", step.substring(GUEST.length()));
            }
            var table = table(session, parameters, key, null, false);
            model.addAttribute("additions", step.equals(MORE) ? additions.of(table.session()) : null);
            return show(page, model, table);
        }
        try {
            var ids = Map.of("group", group, "session", session);
            if (parameters.keySet().stream().anyMatch(name -> name.startsWith("/attendees/"))) {
                services.coaching()
                        .post(
                                "/groups/{group}/sessions/{session}/record-attendance",
                                ids,
                                commands.body("recordAttendance", withoutNeedlessValues(parameters), page.today())
                                        .put("holdSession", true),
                                key,
                                null);
            }
            if (ContentForm.isIn(parameters)) {
                var content = ContentForm.body(parameters);
                services.coaching()
                        .post(
                                "/groups/{group}/sessions/{session}/record-content",
                                ids,
                                content,
                                key + "-content-" + content.hashCode(),
                                null);
            }
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, model, table(session, parameters, key, refused.problem(), false));
        } catch (Away _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(page, model, table(session, parameters, key, null, true));
        }
        Done.say(next, page.text("command.recordAttendance.done"));
        var following = step.equals(NEXT) ? next(group.toString(), session.toString(), page.today()) : null;
        if (following != null) {
            return "redirect:" + GROUPS + "/" + group + "/sessions/" + following
                    + Query.of("list", list).parameters();
        }
        return "redirect:" + (list.isEmpty() ? GROUPS + "/" + group : LocalAddress.of(list));
    }

    /** The next session of the group whose attendance is missing, or null. After the last one, an earlier one follows. */
    private @Nullable String next(String group, String session, LocalDate today) {
        var open = services.coaching().all(Session.class, "/sessions", Query.of("group", group)).stream()
                .filter(one -> one.session().equals(session)
                        || one.recorded() < one.expected() && !one.date().isAfter(today))
                .map(Session::session)
                .toList();
        var here = open.indexOf(session);
        return open.size() < 2 ? null : open.get((here + 1) % open.size());
    }

    private String show(Page page, Model model, AttendanceTable table) {
        var session = table.session();
        model.addAttribute("table", table);
        model.addAttribute(
                "hasNext",
                table.mayRecord()
                        && !table.isComplete()
                        && next(session.group(), session.session(), page.today()) != null);
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/participations/{participation}/"));
        return "groups/attendance";
    }

    /** Minutes are stated for late or partial attendance only, and reasons for absences only. */
    private static Map<String, List<String>> withoutNeedlessValues(MultiValueMap<String, String> parameters) {
        var needed = new LinkedHashMap<String, List<String>>(parameters);
        parameters.forEach((name, values) -> {
            if (name.endsWith("/status") && !values.contains("LATE")) {
                needed.remove(name.replace("/status", "/minutes"));
            }
            if (name.endsWith("/status") && (values.contains("PRESENT") || values.contains("LATE"))) {
                needed.remove(name.replace("/status", "/absenceReason"));
            }
        });
        return needed;
    }

    private Group found(UUID group) {
        return services.coaching().get(Group.class, "/groups/{group}", Query.none(), group);
    }

    private AttendanceTable table(
            UUID session, Map<String, List<String>> typed, String key, @Nullable Problem problem, boolean away) {
        var found = attendees.of(session);
        var guests = typed.getOrDefault("guest", List.of()).stream()
                .distinct()
                .filter(guest -> found.attendees().stream()
                        .noneMatch(one -> one.participation().equals(guest)))
                .map(additions::guest)
                .toList();
        var names = people.names(Stream.concat(
                        found.attendees().stream().map(Attendees.Attendee::participant),
                        guests.stream().map(Participation::participant))
                .toList());
        var rows = new ArrayList<Row>();
        int open = 0;
        for (var attendee : Attendees.sorted(found, names)) {
            var attendance = attendee.attendance();
            rows.add(new Row(
                    attendee.participation(),
                    attendee.participant(),
                    attendee.guest(),
                    attendee.excusedOn(),
                    attendance == null ? null : attendance.status(),
                    attendance == null ? 0 : attendance.minutes(),
                    attendance == null ? null : attendance.presence(),
                    attendance == null ? open++ : -1));
        }
        for (var guest : guests) {
            rows.add(new Row(guest.participation(), guest.participant(), true, null, null, 0, null, open++));
        }
        var mayRecord = commands.permitted(Backend.COACHING, "/groups/{group}/").contains("recordAttendance");
        return new AttendanceTable(
                found.session(),
                found.onlineRoom(),
                ContentForm.of(found, typed),
                mayRecord,
                rows,
                names,
                typed,
                key,
                problem,
                away);
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
