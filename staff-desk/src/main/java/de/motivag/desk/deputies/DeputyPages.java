package de.motivag.desk.deputies;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The deputies of advisers (enrolment) and of moderators (coaching). */
@Controller
class DeputyPages {

    private static final String PATH = "/deputyships";

    private final Services services;
    private final Commands commands;
    private final StaffDirectory staff;

    DeputyPages(Services services, Commands commands, StaffDirectory staff) {
        this.services = services;
        this.commands = commands;
        this.staff = staff;
    }

    @GetMapping(PATH)
    String deputies(Model model) {
        model.addAttribute(
                "lists",
                List.of(Backend.ENROLMENT, Backend.COACHING).stream()
                        .map(backend -> new Deputies(
                                backend,
                                services.of(backend).allPart(Deputyship.class, PATH, Query.none()),
                                !commands.permitted(backend, PATH).isEmpty()))
                        .toList());
        model.addAttribute("staff", staff);
        return "deputies/deputies";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry deputiesNavigation() {
            return new NavigationEntry(85, PATH, "deputies", Set.of(Role.ADVISER, Role.MODERATOR, Role.TEAM_LEAD));
        }
    }
}
