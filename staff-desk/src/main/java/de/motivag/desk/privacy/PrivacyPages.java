package de.motivag.desk.privacy;

import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import de.motivag.desk.today.TodayEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
            @Nullable Backend service,
            @RequestParam(defaultValue = "") String outcome,
            @Nullable UUID participant,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var shown = service == null && participant == null ? Backend.ENROLMENT : service;
        var filters = Filters.of(page, PATH, after)
                .with("service", shown == null ? null : shown.name(), _ -> page.text("service." + shown))
                .choice("outcome", outcome, "accesses.outcome", "Outcome")
                .with(
                        "participant",
                        participant == null ? null : participant.toString(),
                        _ -> page.text("accesses.ofPerson"));
        var parts = parts(
                shown == null ? Backend.services() : List.of(shown),
                filters.query(ROWS).without("service"));
        var accesses = inOrder(parts);
        model.addAttribute("service", shown);
        model.addAttribute("more", shown == null && accesses.next() != null);
        model.addAttribute("outcome", outcome);
        model.addAttribute("participant", participant);
        model.addAttribute("filters", filters);
        model.addAttribute("parts", parts);
        model.addAttribute("accesses", accesses);
        model.addAttribute("staff", staff);
        model.addAttribute(
                "names",
                people.names(accesses.items().stream()
                        .flatMap(row -> row.access().participants().stream())
                        .toList()));
        return "privacy/accesses";
    }

    /** One part per service, because one of them may be away. */
    private List<Part<Listing<ServiceAccess>>> parts(List<Backend> backends, Query query) {
        return backends.stream()
                .map(backend -> services.of(backend)
                        .pagePart(Access.class, PATH, query)
                        .map(page -> new Listing<>(
                                page.items().stream()
                                        .map(access -> new ServiceAccess(backend, access))
                                        .toList(),
                                page.next())))
                .toList();
    }

    /** The rows of the services that have answered, the latest first. */
    static Listing<ServiceAccess> inOrder(List<Part<Listing<ServiceAccess>>> parts) {
        var there = parts.stream().filter(Part::isThere).map(Part::get).toList();
        return new Listing<>(
                there.stream()
                        .flatMap(page -> page.items().stream())
                        .sorted(Comparator.comparing(
                                        (ServiceAccess row) -> row.access().at())
                                .reversed())
                        .toList(),
                there.stream()
                        .map(Listing::next)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
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
