package de.motivag.desk.groups;

import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of sessions, by day and time. */
@Controller
class SessionPages {

    private static final String PATH = "/sessions";
    private static final int ROWS = 50;

    private final Services services;
    private final StaffDirectory staff;
    private final Offers offers;

    SessionPages(Services services, StaffDirectory staff, Offers offers) {
        this.services = services;
        this.staff = staff;
        this.offers = offers;
    }

    @GetMapping(PATH)
    String sessions(
            @ModelAttribute SessionFilter typed, @Nullable String after, @ModelAttribute Page page, Model model) {
        var filter = new SessionFilter(
                typed.worklist(),
                typed.mine(),
                typed.group(),
                typed.moderator(),
                iso(typed.from(), page),
                iso(typed.to(), page));
        var filters = Filters.of(page, PATH, after)
                .worklist(filter.list(), "SessionWorklist")
                .with("group", filter.group(), _ -> page.text("groups.one"))
                .with("moderator", filter.moderator(), staff::name)
                .day("from", typed.from(), "label.from")
                .day("to", typed.to(), "label.to");
        model.addAttribute("filter", filter);
        var sessions = filters.page(services.coaching(), Session.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("sessions", sessions);
        model.addAttribute("offers", offers.titles());
        model.addAttribute("staff", staff);
        return "groups/sessions";
    }

    private static @Nullable String iso(@Nullable String typed, Page page) {
        return typed == null || typed.isBlank() ? null : Dates.iso(typed, page.today());
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry sessionsNavigation() {
            return new NavigationEntry(
                    19, PATH + "?worklist=SESSIONS_TODAY", "sessions", Set.of(Role.MODERATOR, Role.TEAM_LEAD));
        }
    }
}
