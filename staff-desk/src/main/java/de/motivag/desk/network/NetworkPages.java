package de.motivag.desk.network;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.Comparator;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The directory of network contacts. */
@Controller
class NetworkPages {

    private static final String PATH = "/network-contacts";

    private final Services services;
    private final Commands commands;

    NetworkPages(Services services, Commands commands) {
        this.services = services;
        this.commands = commands;
    }

    @GetMapping(PATH)
    String contacts(@RequestParam(defaultValue = "false") boolean retired, Model model) {
        model.addAttribute(
                "contacts",
                services.enrolment().all(NetworkContact.class, PATH, Query.of("retired", retired)).stream()
                        .sorted(Comparator.comparing(NetworkContact::kind)
                                .thenComparing(NetworkContact::name, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
        model.addAttribute("retired", retired);
        model.addAttribute("permitted", commands.permitted(Backend.ENROLMENT, PATH));
        return "network/network";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry networkNavigation() {
            return new NavigationEntry(
                    84, PATH, "network", Set.of(Role.EQUAL_OPPORTUNITY, Role.ADVISER, Role.INTAKE, Role.MODERATOR));
        }
    }
}
