package de.motivag.desk.outcomes;

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

/** The worklist of outcome cases. */
@Controller
class OutcomePages {

    private static final String PATH = "/outcome-cases";
    private static final int ROWS = 25;

    private final Services services;
    private final Commands commands;
    private final People people;

    OutcomePages(Services services, Commands commands, People people) {
        this.services = services;
        this.commands = commands;
        this.people = people;
    }

    @GetMapping(PATH)
    String cases(
            @ModelAttribute WorklistFilter list,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String evidenced,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var filters = Filters.of(page, PATH, after)
                .worklist(list, "OutcomeCaseWorklist")
                .choice("state", state, "devices.status", "CaseState")
                .choice("evidenced", evidenced, "outcomes.evidenced", "evidenced");
        model.addAttribute("list", list);
        var cases = filters.page(services.outcome(), OutcomeCase.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("state", state);
        model.addAttribute("evidenced", evidenced);
        model.addAttribute("cases", cases);
        model.addAttribute("names", people.names(cases.items(), OutcomeCase::participant));
        model.addAttribute("permitted", commands.permitted(Backend.OUTCOME, "/participants/{participant}/"));
        return "outcomes/cases";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        private static final Set<Role> READERS =
                Set.of(Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE, Role.TEAM_LEAD, Role.EQUAL_OPPORTUNITY);

        @Bean
        NavigationEntry outcomesNavigation() {
            return new NavigationEntry(50, PATH + "?state=WINDOW", "outcomes", READERS);
        }
    }
}
