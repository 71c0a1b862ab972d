package de.motivag.desk.groups;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The waiting list of an offer, in the order in which seats are given. */
@Controller
class WaitingPages {

    private static final String PATH = "/waiting-list";
    private static final int ROWS = 50;

    private final Services services;
    private final Commands commands;
    private final People people;
    private final Offers offers;

    WaitingPages(Services services, Commands commands, People people, Offers offers) {
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.offers = offers;
    }

    /** @param offer the first offer of the organisation if none is chosen */
    @GetMapping(PATH)
    String waiting(
            @RequestParam(defaultValue = "") String offer,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {

        var titles = offers.titles();
        var chosen = offer.isEmpty() ? titles.keySet().stream().findFirst().orElse("") : offer;
        var waiting = chosen.isEmpty()
                ? new Listing<Waiting>(List.of(), null)
                : services.coaching()
                        .page(
                                Waiting.class,
                                "/offers/{offer}/waiting-list",
                                Filters.of(page, PATH, after).query(ROWS),
                                chosen);
        model.addAttribute("offer", chosen);
        model.addAttribute("offers", titles);
        model.addAttribute(
                "filters", Filters.of(page, PATH, after).with("offer", chosen, one -> titles.getOrDefault(one, one)));
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "maySeat",
                commands.permitted(Backend.COACHING, "/participations/{participation}/")
                        .contains("seatInGroup"));
        model.addAttribute("names", people.names(waiting.items(), Waiting::participant));
        return "groups/waiting";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry waitingNavigation() {
            return new NavigationEntry(
                    21,
                    PATH,
                    "waiting",
                    Set.of(Role.MODERATOR, Role.ADVISER, Role.INTAKE, Role.TEAM_LEAD, Role.EQUAL_OPPORTUNITY));
        }
    }
}
