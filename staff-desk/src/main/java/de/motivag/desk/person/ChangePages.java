package de.motivag.desk.person;

import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Part;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The contacts with one person, and the positive changes of one person, from the histories of all services. */
@Controller
class ChangePages {

    private final Histories histories;
    private final People people;

    ChangePages(Histories histories, People people) {
        this.histories = histories;
        this.people = people;
    }

    /** @param kind the kind of the contacts that are listed, or an empty text for all */
    @GetMapping("/people/{participant}/contacts")
    String contacts(
            @PathVariable UUID participant,
            @RequestParam(defaultValue = People.CASEWORK) String reason,
            @Nullable String list,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        var contacts = Contact.of(Histories.inOrder(open(participant, reason, list, model)));
        model.addAttribute("kind", kind);
        model.addAttribute(
                "kinds", Arrays.stream(Contact.Kind.values()).map(Enum::name).toList());
        model.addAttribute(
                "contacts",
                contacts.stream()
                        .filter(contact ->
                                kind.isEmpty() || contact.kind().name().equals(kind))
                        .toList());
        model.addAttribute("counted", contacts.stream().filter(Contact::counts).count());
        return "person/contacts";
    }

    @GetMapping("/people/{participant}/changes")
    String changes(
            @PathVariable UUID participant,
            @RequestParam(defaultValue = People.CASEWORK) String reason,
            @Nullable String list,
            Model model) {
        model.addAttribute("changes", Change.of(Histories.inOrder(open(participant, reason, list, model))));
        return "person/changes";
    }

    private List<Part<List<Recorded>>> open(UUID participant, String reason, @Nullable String list, Model model) {
        var id = participant.toString();
        var parts = histories.of(id, reason);
        model.addAttribute("participant", id);
        model.addAttribute("name", people.name(id));
        model.addAttribute("reason", reason);
        model.addAttribute("list", list == null ? null : LocalAddress.of(list));
        model.addAttribute("parts", parts);
        return parts;
    }
}
