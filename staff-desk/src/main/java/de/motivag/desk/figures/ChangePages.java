package de.motivag.desk.figures;

import de.motivag.desk.figures.Report.Listed;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import de.motivag.desk.today.TodayEntry;
import java.util.LinkedHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The changes since the last report: its values with the knowledge of today, and the reasons case by case. */
@Controller
class ChangePages {

    private static final String PATH = "/changes";
    private static final String REPORTS = "/reports";
    private static final Query LATEST = Query.of("limit", 1);
    private static final Set<Role> READERS = Set.of(Role.ANALYST, Role.TEAM_LEAD);

    private final Services services;
    private final People people;
    private final Comparisons comparisons;
    private final OfferTitles offers;

    ChangePages(Services services, People people, Comparisons comparisons, OfferTitles offers) {
        this.offers = offers;
        this.services = services;
        this.people = people;
        this.comparisons = comparisons;
    }

    /**
     * @param figure the figure whose changed cases are listed, or null
     * @param kind the kind of these cases
     */
    @GetMapping(PATH)
    String changes(@Nullable String figure, Compared.@Nullable Kind kind, @ModelAttribute Page page, Model model) {
        var latest = latest(services);
        model.addAttribute("figure", figure);
        model.addAttribute("kind", kind);
        model.addAttribute("latest", latest);
        model.addAttribute("offers", offers.titles());
        if (latest != null) {
            model.addAttribute(
                    "changes",
                    services.outcome()
                            .list(Report.Change.class, "/reports/{report}/changes", Query.none(), latest.report()));
            var asked = latest.asked();
            var query = Query.of("from", asked.from())
                    .and("to", asked.to())
                    .and("asKnownOn", asked.asKnownOn())
                    .and("otherAsKnownOn", page.today());
            var compared = new LinkedHashMap<String, Compared>();
            asked.figures().forEach(name -> compared.put(name, comparisons.of(name, query)));
            model.addAttribute("compared", compared);
            var shown = figure == null ? null : compared.get(figure);
            model.addAttribute(
                    "names", shown == null || kind == null ? null : ComparePages.names(people, shown.of(kind)));
        }
        return "figures/changes";
    }

    private static @Nullable Listed latest(Services services) {
        return services.outcome().page(Listed.class, REPORTS, LATEST).items().stream()
                .findFirst()
                .orElse(null);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry changesNavigation() {
            return new NavigationEntry(62, PATH, "changes", READERS);
        }

        /** The changes are computed on their page only, because that takes as long as the report itself. */
        @Bean
        TodayEntry lastReport(Services services) {
            return new TodayEntry(5, "today.changes", PATH, Set.of(Role.ANALYST), () -> {
                var reports = services.outcome().pagePart(Listed.class, REPORTS, LATEST);
                return reports.isThere() && reports.get().items().isEmpty()
                        ? Part.hidden()
                        : reports.map(found -> found.items().getFirst().asked().asKnownOn());
            });
        }
    }
}
