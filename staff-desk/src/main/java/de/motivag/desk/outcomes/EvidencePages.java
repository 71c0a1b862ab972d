package de.motivag.desk.outcomes;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.people.People;
import de.motivag.desk.person.Outcome.Biography;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Evidence of work, person by month. */
@Controller
class EvidencePages {

    private static final String PATH = "/evidence";
    private static final int ROWS = 25;

    private final Services services;
    private final Commands commands;
    private final People people;

    EvidencePages(Services services, Commands commands, People people) {
        this.services = services;
        this.commands = commands;
        this.people = people;
    }

    /** Shows the cases of a worklist, or all cases whose window is open and about whose result nothing is known. */
    @GetMapping(PATH)
    String evidence(
            @ModelAttribute WorklistFilter list, @Nullable String after, @ModelAttribute Page page, Model model) {
        var filters = Filters.of(page, PATH, after);
        if (list.isChosen()) {
            filters.worklist(list, "OutcomeCaseWorklist");
        } else {
            filters.choice("state", "WINDOW", "devices.status", "CaseState")
                    .choice("evidenced", "false", "outcomes.evidenced", "evidenced");
        }
        var cases = services.outcome().page(OutcomeCase.class, "/outcome-cases", filters.query(ROWS));
        model.addAttribute("filters", filters);
        model.addAttribute("list", list);
        model.addAttribute("cases", cases);
        model.addAttribute("grid", grid(cases.items(), page));
        model.addAttribute("names", people.names(cases.items(), OutcomeCase::participant));
        model.addAttribute("permitted", commands.permitted(Backend.OUTCOME, "/participants/{participant}/"));
        model.addAttribute("permittedContacts", commands.permitted(Backend.ENROLMENT, "/referrals/{referral}/"));
        return "outcomes/evidence";
    }

    private EvidenceGrid grid(List<OutcomeCase> cases, Page page) {
        var months = months(cases, page.today());
        return new EvidenceGrid(
                months,
                cases.stream()
                        .map(one -> {
                            var biography = services.outcome()
                                    .part(
                                            Biography.class,
                                            "/participants/{participant}/work-biography",
                                            Query.none(),
                                            one.participant());
                            return new EvidenceGrid.Row(
                                    one,
                                    months.stream()
                                            .map(month -> EvidenceGrid.cell(one, biography, month, page.today()))
                                            .toList());
                        })
                        .toList());
    }

    /** From the first end of a measure to the present month. Later months are not due yet. */
    private static List<YearMonth> months(List<OutcomeCase> cases, LocalDate today) {
        var months = new ArrayList<YearMonth>();
        var first = cases.stream()
                .map(OutcomeCase::endedOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        if (first.isPresent()) {
            for (var month = YearMonth.from(first.get());
                    !month.isAfter(YearMonth.from(today));
                    month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry evidenceNavigation() {
            return new NavigationEntry(
                    51, PATH, "evidence", Set.of(Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE, Role.TEAM_LEAD));
        }
    }
}
