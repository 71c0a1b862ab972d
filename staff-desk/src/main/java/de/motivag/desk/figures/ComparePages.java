package de.motivag.desk.figures;

import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.people.People.Names;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Compares a figure of two periods, offers, groups or days of knowledge, case by case. */
@Controller
class ComparePages {

    private final Services services;
    private final People people;
    private final Comparisons comparisons;
    private final OfferTitles offerTitles;

    ComparePages(Services services, People people, Comparisons comparisons, OfferTitles offerTitles) {
        this.offerTitles = offerTitles;
        this.services = services;
        this.people = people;
        this.comparisons = comparisons;
    }

    private record Group(String group, String offer, LocalDate firstDay) {}

    /** @param kind the part of the difference whose cases are listed, or null */
    @GetMapping("/figures/{name}/compare")
    String compare(
            @PathVariable String name,
            @ModelAttribute CompareForm typed,
            Compared.@Nullable Kind kind,
            @ModelAttribute Page page,
            HttpServletResponse response,
            Model model) {
        var form = typed.withDefaults(page.today());
        var offers = offerTitles.titles();
        model.addAttribute("name", name);
        model.addAttribute("form", form);
        model.addAttribute("offers", offers);
        model.addAttribute("groups", groups(offers, page.today()));
        model.addAttribute("kind", kind);
        try {
            var compared = comparisons.of(name, form.query(page.today()));
            model.addAttribute("compared", compared);
            model.addAttribute("byOffer", form.isOfAllOffers() ? comparisons.byOffer(name, compared) : List.of());
            model.addAttribute("names", kind == null ? null : names(people, compared.of(kind)));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Problem problem = refused.problem();
            model.addAttribute("problem", problem);
        }
        return "figures/compare";
    }

    /** Analysts work with pseudonyms, so their pages show references. */
    static Names names(People people, List<Compared.Change> changes) {
        return people.names(changes, change -> change.shown().participant());
    }

    /** The groups of the last two years, for roles that may see groups. */
    private Map<String, String> groups(Map<String, String> offers, LocalDate today) {
        var titles = new LinkedHashMap<String, String>();
        Part<List<Group>> groups =
                services.coaching().allPart(Group.class, "/groups", Query.of("from", today.minusYears(2)));
        groups.ifThere(all -> all.forEach(group -> titles.put(
                group.group(),
                Dates.DAY.format(group.firstDay()) + ", " + offers.getOrDefault(group.offer(), group.offer()))));
        return titles;
    }
}
