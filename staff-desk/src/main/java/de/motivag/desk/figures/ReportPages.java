package de.motivag.desk.figures;

import de.motivag.desk.figures.Kpi.Definition;
import de.motivag.desk.figures.Report.Listed;
import de.motivag.desk.figures.Report.Review;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.Done;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.Unsent;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** The published reports, the form that publishes one, and the page of one report. */
@Controller
class ReportPages {

    private static final String PATH = "/reports";
    private static final int ROWS = 25;

    private final Services services;
    private final JsonMapper json;
    private final OfferTitles offers;

    ReportPages(Services services, JsonMapper json, OfferTitles offers) {
        this.offers = offers;
        this.services = services;
        this.json = json;
    }

    @GetMapping(PATH)
    String reports(@Nullable String after, @ModelAttribute Page page, Model model) {
        var quarter =
                YearMonth.from(page.today().with(IsoFields.DAY_OF_QUARTER, 1).minusDays(1));
        var form = new ReportForm(
                UUID.randomUUID().toString(),
                List.of(),
                quarter.minusMonths(2).toString(),
                quarter.toString(),
                Dates.DAY.format(page.today().minusDays(1)));
        return show(page, model, form, after, null, false);
    }

    /** The id of the report is also the Idempotency-Key of the form. */
    @PostMapping(PATH)
    String publish(
            @RequestParam String report,
            @RequestParam(defaultValue = "") List<String> figures,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String asKnownOn,
            @ModelAttribute Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var form = new ReportForm(report, figures, Dates.month(from), Dates.month(to), asKnownOn.strip());
        if (Unsent.is(request)) {
            model.addAttribute("unsent", true);
            return show(page, model, form, null, null, false);
        }
        try {
            services.outcome().post(PATH, Map.of(), json.valueToTree(form.body(page.today())), report, null);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page, model, form, null, refused.problem(), false);
        } catch (Away _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(page, model, form, null, null, true);
        }
        Done.say(next, page.text("command.publishReport.done"));
        next.addAttribute("report", report);
        return "redirect:" + PATH + "/{report}";
    }

    /** @param review whether the report is compared with the present knowledge, which takes seconds */
    @GetMapping(PATH + "/{report}")
    String report(@PathVariable UUID report, @RequestParam(defaultValue = "false") boolean review, Model model) {
        model.addAttribute("report", services.outcome().get(Report.class, "/reports/{report}", Query.none(), report));
        if (review) {
            model.addAttribute(
                    "review", services.outcome().get(Review.class, "/reports/{report}/review", Query.none(), report));
        }
        model.addAttribute("offers", offers.titles());
        return "figures/report";
    }

    private String show(
            Page page, Model model, ReportForm form, @Nullable String after, @Nullable Problem problem, boolean away) {
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("away", away);
        model.addAttribute("filters", Filters.of(page, PATH, after));
        model.addAttribute(
                "definitions",
                services.outcome()
                        .part("/kpis", () -> Kpi.latest(services.outcome().list(Definition.class, "/kpis"))));
        model.addAttribute(
                "reports",
                services.outcome()
                        .pagePart(Listed.class, PATH, Query.of("limit", ROWS).and("after", after)));
        return "figures/reports";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry reportsNavigation() {
            return new NavigationEntry(61, PATH, "reports", Set.of(Role.TEAM_LEAD, Role.ANALYST));
        }
    }
}
