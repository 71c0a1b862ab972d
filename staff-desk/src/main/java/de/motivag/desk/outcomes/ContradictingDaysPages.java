package de.motivag.desk.outcomes;

import de.motivag.desk.people.People;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

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
    String days(@Nullable String after, Model model) {
        var days = services.outcome()
                .page(ContradictingDays.class, PATH, Query.of("limit", ROWS).and("after", after));
        model.addAttribute("address", PATH);
        model.addAttribute("first", after == null);
        model.addAttribute("days", days);
        model.addAttribute(
                "names",
                people.names(days.items().stream()
                        .map(ContradictingDays::participant)
                        .toList()));
        return "outcomes/contradicting-days";
    }
}
