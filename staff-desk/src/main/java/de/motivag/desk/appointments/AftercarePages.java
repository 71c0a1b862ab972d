package de.motivag.desk.appointments;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Backend;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The list of aftercare: to be offered, unanswered, running and ended. */
@Controller
class AftercarePages {

    private static final String PATH = "/aftercares";
    private static final int ROWS = 25;

    private final Services services;
    private final Commands commands;
    private final People people;

    AftercarePages(Services services, Commands commands, People people) {
        this.services = services;
        this.commands = commands;
        this.people = people;
    }

    @GetMapping(PATH)
    String aftercares(
            @ModelAttribute WorklistFilter list,
            @RequestParam(defaultValue = "") String state,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var filters = Filters.of(page, PATH, after)
                .worklist(list, "AftercareWorklist")
                .choice("state", state, "person.status", "AftercareState");
        var aftercares = filters.page(services.coaching(), Aftercare.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("list", list);
        model.addAttribute("state", state);
        model.addAttribute("aftercares", aftercares);
        model.addAttribute("names", people.names(aftercares.items(), Aftercare::participant));
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/participations/{participation}/"));
        return "appointments/aftercares";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry aftercaresNavigation() {
            return new NavigationEntry(
                    24, PATH + "?state=ACCEPTED", "aftercares", Set.of(Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD));
        }
    }
}
