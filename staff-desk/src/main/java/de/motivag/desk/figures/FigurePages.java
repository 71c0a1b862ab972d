package de.motivag.desk.figures;

import de.motivag.desk.figures.Kpi.Definition;
import de.motivag.desk.figures.Kpi.Explanation;
import de.motivag.desk.figures.Kpi.Result;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.people.People.Names;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** The list of figures, and one figure as chart and table with its cases. */
@Controller
class FigurePages {

    private static final String PATH = "/figures";
    private static final int MONTHS = 12;
    private static final int CASES = 50;

    private final Services services;
    private final People people;
    private final JsonMapper json;

    FigurePages(Services services, People people, JsonMapper json) {
        this.services = services;
        this.people = people;
        this.json = json;
    }

    @GetMapping(PATH)
    String definitions(Model model) {
        model.addAttribute("definitions", Kpi.latest(services.outcome().list(Definition.class, "/kpis")));
        return "figures/figures";
    }

    /** @param explain the period whose cases are listed, such as {@code 2026-01} */
    @GetMapping(PATH + "/{name}")
    String figure(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "month") String by,
            @RequestParam(defaultValue = "") String asKnownOn,
            @Nullable String explain,
            @ModelAttribute Page page,
            Model model) {
        var first = from.isBlank()
                ? page.today().minusMonths(MONTHS - 1L).toString().substring(0, 7)
                : Dates.month(from);
        var last = to.isBlank() ? page.today().toString().substring(0, 7) : Dates.month(to);
        var day = asKnownOn.isBlank() ? null : Dates.iso(asKnownOn, page.today());
        var result = services.outcome()
                .get(
                        Result.class,
                        "/kpis/{name}",
                        Query.of("from", first).and("to", last).and("by", by).and("asKnownOn", day),
                        name);
        model.addAttribute("title", title(name));
        model.addAttribute("result", result);
        model.addAttribute("from", first);
        model.addAttribute("to", last);
        model.addAttribute("by", by);
        model.addAttribute("asKnownOn", asKnownOn);
        model.addAttribute("chart", chart(result));
        model.addAttribute("explain", explain);
        if (explain != null) {
            var cases = services.outcome()
                    .get(
                            Explanation.class,
                            "/kpis/{name}/explain",
                            Query.of("from", later(Dates.firstMonth(explain), first))
                                    .and("to", earlier(Dates.lastMonth(explain), last))
                                    .and("asKnownOn", day)
                                    .and("limit", CASES),
                            name);
            model.addAttribute("cases", cases);
            model.addAttribute("names", names(cases));
        }
        return "figures/figure";
    }

    private Definition title(String name) {
        return Kpi.latest(services.outcome().list(Definition.class, "/kpis")).stream()
                .filter(definition -> definition.name().equals(name))
                .findFirst()
                .orElse(new Definition(name, 1, name, "", ""));
    }

    /** A quarter or year counts only as far as the months that are shown. */
    private static String later(String month, String other) {
        return month.compareTo(other) > 0 ? month : other;
    }

    private static String earlier(String month, String other) {
        return month.compareTo(other) < 0 ? month : other;
    }

    /** Analysts work with pseudonyms, so their pages show short ids. */
    private Names names(Explanation explanation) {
        return people.names(explanation.cases().items(), Kpi.Case::participant);
    }

    /** The numbers of the chart, which the table beside it shows as well. */
    private String chart(Result result) {
        var rows = result.rows();
        var labels = rows.stream()
                .map(row -> Dates.period(row.period()) + (row.part() == null ? "" : " " + row.part()))
                .toList();
        var chart = new LinkedHashMap<String, Object>(Map.of(
                "labels",
                labels,
                "values",
                rows.stream()
                        .map(row -> Objects.requireNonNullElse(row.value(), row.numerator()))
                        .toList()));
        if (result.target() != null) {
            chart.put("target", result.target());
        }
        if (result.baseline() != null) {
            chart.put("baseline", result.baseline());
        }
        return json.writeValueAsString(chart);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry figuresNavigation() {
            return new NavigationEntry(60, PATH, "figures", Set.of(Role.TEAM_LEAD, Role.ANALYST));
        }
    }
}
