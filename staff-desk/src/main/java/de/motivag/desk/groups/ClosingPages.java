package de.motivag.desk.groups;

import de.motivag.desk.appointments.Aftercare;
import de.motivag.desk.commands.Commands;
import de.motivag.desk.people.People;
import de.motivag.desk.person.Participation;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The end of a group: everything that is still open, per person. The group is closed when nothing is. */
@Controller
class ClosingPages {

    private final Services services;
    private final Commands commands;
    private final People people;
    private final Offers offers;

    ClosingPages(Services services, Commands commands, People people, Offers offers) {
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.offers = offers;
    }

    @GetMapping("/groups/{group}/closing")
    String closing(@PathVariable UUID group, Model model) {
        var found = services.coaching().get(Group.class, "/groups/{group}", Query.none(), group);
        var participations =
                services.coaching().all(Participation.class, "/groups/{group}/participations", Query.none(), group);
        var names = people.names(participations, Participation::participant);
        var aftercares = aftercares(group);
        model.addAttribute("names", names);
        model.addAttribute(
                "closing",
                new Closing(
                        found,
                        names.sorted(participations, Participation::participant).stream()
                                .map(one -> new Closing.Row(
                                        one,
                                        names.of(one.participant()),
                                        devices(one.participant()),
                                        aftercares.get(one.participation())))
                                .toList()));
        model.addAttribute("title", offers.titles().get(found.offer()));
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/participations/{participation}/"));
        return "groups/closing";
    }

    /** By participation; empty if the reader may not see aftercare. */
    private Map<String, Aftercare> aftercares(UUID group) {
        var found = services.coaching().allPart(Aftercare.class, "/aftercares", Query.of("group", group));
        return found.isThere()
                ? found.get().stream().collect(Collectors.toMap(Aftercare::participation, Function.identity()))
                : Map.of();
    }

    private Part<List<Closing.Device>> devices(String participant) {
        return services.device()
                .allPart(Closing.Device.class, "/devices", Query.of("participant", participant))
                .map(devices -> devices.stream()
                        .filter(device -> device.status().equals("HANDED_OUT"))
                        .toList());
    }
}
