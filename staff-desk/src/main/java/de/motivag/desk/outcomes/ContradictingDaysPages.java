package de.motivag.desk.outcomes;

import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The worklist of days that contradict each other. */
@Controller
class ContradictingDaysPages {

    private static final String PATH = "/contradicting-days";
    private static final int ROWS = 25;

    private final Services services;
    private final People people;

    ContradictingDaysPages(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    @GetMapping(PATH)
    String days(@Nullable String after, @ModelAttribute Page page, Model model) {
        var filters = Filters.of(page, PATH, after);
        var days = filters.page(services.outcome(), ContradictingDays.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("days", days);
        model.addAttribute("names", people.names(days.items(), ContradictingDays::participant));
        return "outcomes/contradicting-days";
    }
}
