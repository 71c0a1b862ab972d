package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.UNKNOWN_GROUPING;

import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.outcome.read.kpi.Figures.By;
import de.motivag.outcome.read.kpi.Figures.Figure;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class KpisApi {
    record Definition(int number, String name, int version, String title, String text, String unit) {}

    record Result(String name, int number, int version, String unit, LocalDate from, LocalDate to, List<Figure> rows) {}

    private final Kpis kpis;
    private final Figures figures;
    private final Clock clock;

    KpisApi(Kpis kpis, Figures figures, Clock clock) {
        this.kpis = kpis;
        this.figures = figures;
        this.clock = clock;
    }

    @GetMapping("/kpis")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    List<Definition> definitions(Locale locale) {
        return kpis.all().stream()
                .map(kpi -> new Definition(
                        kpi.number(),
                        kpi.name(),
                        kpi.version(),
                        kpi.title().in(locale),
                        kpi.text().in(locale),
                        kpi.unit().in(locale)))
                .toList();
    }

    /** As known now, and with open spans running to today. */
    @GetMapping("/kpis/{name}")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    Result figures(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam @Nullable List<String> by,
            Locale locale) {
        var kpi = kpis.named(name);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Given.BERLIN);
        var period = Period.asked(from, to, today);
        var rows = figures.of(kpi, Caller.current().organisation(), period, grouping(by), now, today);
        return new Result(
                kpi.name(), kpi.number(), kpi.version(), kpi.unit().in(locale), period.from(), period.to(), rows);
    }

    private static Set<By> grouping(@Nullable List<String> by) {
        return by == null
                ? EnumSet.allOf(By.class)
                : by.stream().map(KpisApi::grouping).collect(Collectors.toSet());
    }

    private static By grouping(String by) {
        return Arrays.stream(By.values())
                .filter(known -> known.column().equals(by))
                .findFirst()
                .orElseThrow(() -> new RuleViolated(UNKNOWN_GROUPING));
    }
}
