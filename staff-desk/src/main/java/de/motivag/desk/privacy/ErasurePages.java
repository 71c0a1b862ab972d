package de.motivag.desk.privacy;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Erasures with what blocks them, and the terms after which the data of people is to be erased. */
@Controller
class ErasurePages {

    private static final String ERASURES = "/erasures";
    private static final String TERMS = "/retention-terms";
    private static final String PREVIEW = "/participants/{participant}/erasure-preview";
    private static final int ROWS = 50;

    private final Services services;
    private final Commands commands;
    private final People people;

    ErasurePages(Services services, Commands commands, People people) {
        this.services = services;
        this.commands = commands;
        this.people = people;
    }

    @GetMapping(ERASURES)
    String erasures(
            @ModelAttribute WorklistFilter list,
            @RequestParam(defaultValue = "") String state,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var filters = Filters.of(page, ERASURES, after)
                .worklist(list, "ErasureWorklist")
                .choice("state", state, "erasures.state", "State");
        var erasures = services.enrolment().page(Erasure.Row.class, ERASURES, filters.query(ROWS));
        model.addAttribute("filters", filters);
        model.addAttribute("list", list);
        model.addAttribute("state", state);
        model.addAttribute("erasures", erasures);
        model.addAttribute("names", people.names(erasures.items(), Erasure.Row::participant));
        return "privacy/erasures";
    }

    @GetMapping(ERASURES + "/{participant}")
    String erasure(@PathVariable UUID participant, Model model) {
        model.addAttribute(
                "erasure",
                services.enrolment()
                        .get(Erasure.Details.class, "/participants/{participant}/erasure", Query.none(), participant));
        model.addAttribute("names", people.names(List.of(participant.toString())));
        return "privacy/erasure";
    }

    /** @param back the page that follows the request */
    @GetMapping(ERASURES + "/{participant}/preview")
    String preview(@PathVariable UUID participant, @RequestParam(defaultValue = ERASURES) String back, Model model) {
        var enrolment = services.enrolment().get(Erasure.Preview.class, PREVIEW, Query.none(), participant);
        var previews = Stream.concat(
                        Stream.of(new Erasure.PreviewOf(Backend.ENROLMENT, Part.of(enrolment))),
                        Stream.of(Backend.COACHING, Backend.DEVICE, Backend.OUTCOME)
                                .map(service -> new Erasure.PreviewOf(
                                        service,
                                        services.of(service)
                                                .part(Erasure.Preview.class, PREVIEW, Query.none(), participant))))
                .toList();
        model.addAttribute("participant", participant.toString());
        model.addAttribute("previews", previews);
        model.addAttribute("names", people.names(List.of(participant.toString())));
        model.addAttribute("back", LocalAddress.of(back));
        model.addAttribute("key", UUID.randomUUID().toString());
        return "privacy/preview";
    }

    @GetMapping(TERMS)
    String terms(@ModelAttribute WorklistFilter list, @Nullable String after, @ModelAttribute Page page, Model model) {
        var filters = Filters.of(page, TERMS, after).worklist(list, "RetentionWorklist");
        var terms = services.enrolment().page(Erasure.Term.class, TERMS, filters.query(ROWS));
        model.addAttribute("filters", filters);
        model.addAttribute("list", list);
        model.addAttribute("terms", terms);
        model.addAttribute("names", people.names(terms.items(), Erasure.Term::participant));
        model.addAttribute("permitted", commands.permitted(Backend.ENROLMENT, "/participants/{participant}/"));
        return "privacy/terms";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        private static final Set<Role> PRIVACY = Set.of(Role.PRIVACY_OFFICER);

        @Bean
        NavigationEntry erasuresNavigation() {
            return new NavigationEntry(71, ERASURES, "erasures", PRIVACY);
        }

        @Bean
        NavigationEntry termsNavigation() {
            return new NavigationEntry(72, TERMS, "terms", PRIVACY);
        }
    }
}
