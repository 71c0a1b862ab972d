package de.motivag.desk.roadmap;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The roadmap of a participation with a form for each kind of entry, and the list of steps of all roadmaps. */
@Controller
class RoadmapPages {

    private static final String STEPS = "/roadmap-steps";
    private static final int ROWS = 25;

    private final Services services;
    private final Commands commands;
    private final People people;
    private final StaffDirectory staff;

    RoadmapPages(Services services, Commands commands, People people, StaffDirectory staff) {
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping("/participations/{participation}/roadmap")
    String roadmap(@PathVariable UUID participation, Model model) {
        var roadmap = services.coaching()
                .get(
                        Roadmap.class,
                        "/participations/{participation}/roadmap",
                        Query.of("reason", People.CASEWORK),
                        participation);
        model.addAttribute("roadmap", roadmap);
        model.addAttribute("name", people.name(roadmap.participant()));
        model.addAttribute("staff", staff);
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/participations/{participation}/"));
        return "roadmap/roadmap";
    }

    @GetMapping(STEPS)
    String steps(
            @ModelAttribute WorklistFilter list,
            @RequestParam(defaultValue = "") String state,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var filters = Filters.of(page, STEPS, after)
                .worklist(list, "RoadmapStepWorklist")
                .choice("state", state, "roadmap.state", "StepState");
        var steps = filters.page(services.coaching(), RoadmapStep.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("list", list);
        model.addAttribute("state", state);
        model.addAttribute("steps", steps);
        model.addAttribute("names", people.names(steps.items(), RoadmapStep::participant));
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/participations/{participation}/"));
        model.addAttribute("mayOpen", services.coaching().mayRead("/participations/{participation}/roadmap"));
        return "roadmap/steps";
    }
}
