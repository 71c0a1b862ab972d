package de.motivag.desk.handovers;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of handovers, and the page of one handover. */
@Controller
class HandoverPages {

    private static final String PATH = "/handovers";
    private static final int ROWS = 25;

    private final Services services;
    private final FirstTalks firstTalks;
    private final Commands commands;
    private final People people;
    private final StaffDirectory staff;

    HandoverPages(Services services, FirstTalks firstTalks, Commands commands, People people, StaffDirectory staff) {
        this.services = services;
        this.firstTalks = firstTalks;
        this.commands = commands;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping(PATH)
    String handovers(
            @ModelAttribute WorklistFilter list, @Nullable String after, @ModelAttribute Page page, Model model) {
        var filters = Filters.of(page, PATH, after).worklist(list, "HandoverWorklist");
        var handovers = filters.page(services.coaching(), Handover.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("handovers", handovers);
        model.addAttribute("names", people.names(handovers.items(), Handover::participant));
        model.addAttribute("staff", staff);
        return "handovers/handovers";
    }

    /** @param back the address of the page from which the handover was opened; the list unless given */
    @GetMapping("/participations/{participation}/handover")
    String handover(@PathVariable UUID participation, @RequestParam(defaultValue = PATH) String back, Model model) {
        var firstTalk = firstTalks.of(participation, People.CASEWORK);
        model.addAttribute("firstTalk", firstTalk);
        model.addAttribute("offer", firstTalks.title(firstTalk.offer()));
        model.addAttribute("loans", firstTalks.loans(firstTalk));
        model.addAttribute("roadmap", firstTalks.roadmap(firstTalk.participation(), People.CASEWORK));
        model.addAttribute("name", people.name(firstTalk.participant()));
        model.addAttribute("back", LocalAddress.of(back));
        model.addAttribute("staff", staff);
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/participations/{participation}/"));
        return "handovers/handover";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry handoversNavigation() {
            return new NavigationEntry(23, PATH, "handovers", Set.of(Role.ADVISER, Role.MODERATOR, Role.TEAM_LEAD));
        }
    }
}
