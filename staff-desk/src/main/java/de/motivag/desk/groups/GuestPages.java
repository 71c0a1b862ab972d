package de.motivag.desk.groups;

import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.people.People;
import de.motivag.desk.people.People.Matches;
import de.motivag.desk.people.People.Person;
import de.motivag.desk.person.Participation;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Finds people of other groups who make up for a session or repeat it. The search is posted, so that no name is in an
 * address.
 */
@Controller
class GuestPages {

    private final Services services;
    private final People people;
    private final Attendees attendees;

    GuestPages(Services services, People people, Attendees attendees) {
        this.services = services;
        this.people = people;
        this.attendees = attendees;
    }

    /** One match is added to the session; several are listed with a link each. */
    @PostMapping("/groups/{group}/sessions/{session}/guests")
    String find(
            @PathVariable UUID group,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") List<String> guest,
            @RequestParam(defaultValue = "") String list,
            Model model) {
        var offer = attendees.of(session).session().offer();
        var found = new LinkedHashMap<String, String>();
        for (var person :
                text.isBlank() ? List.<Person>of() : matches(text.strip()).people()) {
            services
                    .coaching()
                    .all(
                            Participation.class,
                            "/participations",
                            Query.of("participant", person.participant()).and("offer", offer))
                    .stream()
                    .filter(one -> one.group() != null && !one.group().equals(group.toString()))
                    .forEach(one -> found.put(address(group, session, guest, one, list), people.name(person)));
        }
        if (found.size() == 1) {
            return "redirect:" + found.keySet().iterator().next();
        }
        model.addAttribute("back", "/groups/" + group + "/sessions/" + session);
        model.addAttribute("found", found);
        return "groups/guests";
    }

    /** A text that the service refuses as a name matches nobody. */
    private Matches matches(String text) {
        try {
            return people.byName(text, People.CASEWORK);
        } catch (Refused _) {
            return new Matches(List.of(), false);
        }
    }

    private static String address(UUID group, UUID session, List<String> guests, Participation added, String list) {
        var all = new ArrayList<>(guests);
        all.add(added.participation());
        var query =
                Query.of("list", list.isEmpty() ? null : LocalAddress.of(list)).parameters();
        return "/groups/%s/sessions/%s%s".formatted(group, session, query) + (query.isEmpty() ? "?" : "&") + "guest="
                + String.join("&guest=", all);
    }
}
