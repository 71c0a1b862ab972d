package de.motivag.desk.settings;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.ArrayList;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The settings, teams and offers of the organisation. */
@Controller
class SettingsPages {

    private static final String PATH = "/settings";

    private final Services services;
    private final Commands commands;

    SettingsPages(Services services, Commands commands) {
        this.services = services;
        this.commands = commands;
    }

    @GetMapping(PATH)
    String settings(Model model) {
        var permitted = new ArrayList<>(commands.permitted(Backend.ENROLMENT, "/organisation"));
        permitted.addAll(commands.permitted(Backend.COACHING, "/offers"));
        permitted.addAll(commands.permitted(Backend.DEVICE, "/catalogue"));
        model.addAttribute(
                "organisation", services.enrolment().part(Organisation.class, "/organisation", Query.none()));
        model.addAttribute("offers", services.coaching().allPart(Offer.class, "/offers", Query.none()));
        model.addAttribute("permitted", permitted);
        return "settings/settings";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry settingsNavigation() {
            return new NavigationEntry(90, PATH, "settings", Set.of(Role.TEAM_LEAD));
        }
    }
}
