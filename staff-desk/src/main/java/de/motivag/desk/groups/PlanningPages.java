package de.motivag.desk.groups;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.commands.StandardChoices;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.Page;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.NotThere;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The days of a group, without public holidays, before it is planned. */
@Controller
class PlanningPages {

    private final Services services;
    private final Commands commands;
    private final StandardChoices choices;

    PlanningPages(Services services, Commands commands, StandardChoices choices) {
        this.services = services;
        this.commands = commands;
        this.choices = choices;
    }

    @GetMapping("/groups/planning")
    String planning(
            @RequestParam(defaultValue = "") String offer,
            @RequestParam(defaultValue = "") String firstDay,
            @RequestParam(defaultValue = "/groups") String back,
            @ModelAttribute Page page,
            Model model) {
        if (!commands.permitted(Backend.COACHING, "/groups").contains("planGroup")) {
            throw new NotThere();
        }
        model.addAttribute("offers", choices.choices("offer", Map.of()));
        model.addAttribute("offer", offer);
        model.addAttribute("firstDay", firstDay);
        model.addAttribute("back", LocalAddress.of(back));
        if (!offer.isEmpty() && !firstDay.isEmpty()) {
            try {
                model.addAttribute("schedule", schedule(offer, Dates.iso(firstDay, page.today())));
            } catch (Refused refused) {
                model.addAttribute("refused", refused.problem());
            }
        }
        return "groups/planning";
    }

    private Schedule schedule(String offer, String firstDay) {
        return services.coaching()
                .get(Schedule.class, "/offers/{offer}/schedule", Query.of("firstDay", firstDay), offer);
    }
}
