package de.motivag.desk.groups;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.people.People;
import de.motivag.desk.person.Participation;
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

/** The list of participations, with the recommendations to decide. */
@Controller
class ParticipationPages {

    private static final String PATH = "/participations";
    private static final int ROWS = 25;

    private final Services services;
    private final Commands commands;
    private final People people;
    private final Offers offers;

    ParticipationPages(Services services, Commands commands, People people, Offers offers) {
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.offers = offers;
    }

    @GetMapping(PATH)
    String participations(
            @ModelAttribute WorklistFilter list,
            @RequestParam(defaultValue = "") String status,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var filters = Filters.of(page, PATH, after)
                .worklist(list, "ParticipationWorklist")
                .choice("status", status, "person.status", "Status");
        var participations = filters.page(services.coaching(), Participation.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("list", list);
        model.addAttribute("status", status);
        model.addAttribute("participations", participations);
        model.addAttribute("offers", offers.titles());
        model.addAttribute("names", people.names(participations.items(), Participation::participant));
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/participations/{participation}/"));
        return "groups/participations";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry participationsNavigation() {
            return new NavigationEntry(
                    22,
                    PATH + "?worklist=RECOMMENDATIONS_TO_DECIDE",
                    "participations",
                    Set.of(Role.ADVISER, Role.TEAM_LEAD));
        }
    }
}
