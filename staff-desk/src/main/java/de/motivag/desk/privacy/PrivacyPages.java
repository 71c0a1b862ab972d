package de.motivag.desk.privacy;

import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.Role;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import de.motivag.desk.today.TodayEntry;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The access logs of the services. */
@Controller
class PrivacyPages {

    private static final String PATH = "/access-log";
    private static final int ROWS = 50;

    private final Services services;
    private final People people;
    private final StaffDirectory staff;

    PrivacyPages(Services services, People people, StaffDirectory staff) {
        this.services = services;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping(PATH)
    String accesses(
            @RequestParam(defaultValue = "ENROLMENT") Backend service,
            @RequestParam(defaultValue = "") String outcome,
            @Nullable UUID participant,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var filters = Filters.of(page, PATH, after)
                .with("service", service.name(), _ -> page.text("service." + service))
                .choice("outcome", outcome, "accesses.outcome", "Outcome")
                .with(
                        "participant",
                        participant == null ? null : participant.toString(),
                        _ -> page.text("accesses.ofPerson"));
        var accesses = services.of(service)
                .page(Access.class, PATH, filters.query(ROWS).without("service"));
        model.addAttribute("service", service);
        model.addAttribute("outcome", outcome);
        model.addAttribute("participant", participant);
        model.addAttribute("filters", filters);
        model.addAttribute("accesses", accesses);
        model.addAttribute("staff", staff);
        model.addAttribute(
                "names",
                people.names(accesses.items().stream()
                        .flatMap(access -> access.participants().stream())
                        .toList()));
        return "privacy/accesses";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        private static final Set<Role> PRIVACY = Set.of(Role.PRIVACY_OFFICER);

        private final Services services;

        Entries(Services services) {
            this.services = services;
        }

        @Bean
        NavigationEntry accessNavigation() {
            return new NavigationEntry(70, PATH, "accesses", PRIVACY);
        }

        @Bean
        TodayEntry deniedInEnrolment() {
            return denied(Backend.ENROLMENT);
        }

        @Bean
        TodayEntry deniedInCoaching() {
            return denied(Backend.COACHING);
        }

        @Bean
        TodayEntry deniedInDevice() {
            return denied(Backend.DEVICE);
        }

        @Bean
        TodayEntry deniedInOutcome() {
            return denied(Backend.OUTCOME);
        }

        private TodayEntry denied(Backend backend) {
            return new TodayEntry(
                    10 + backend.ordinal(),
                    "today.denied." + backend,
                    PATH + "?service=" + backend.name() + "&outcome=DENIED",
                    PRIVACY,
                    () -> services.of(backend)
                            .pagePart(
                                    Access.class,
                                    PATH,
                                    Query.of("outcome", "DENIED").and("limit", TodayEntry.MOST)));
        }
    }
}
