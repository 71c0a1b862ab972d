package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.DAY_IN_THE_FUTURE;
import static de.motivag.outcome.OutcomeRule.UNKNOWN_GROUPING;

import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.outcome.read.kpi.Figures.By;
import de.motivag.outcome.read.kpi.Figures.Figure;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
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

    /**
     * As known now, and with open spans running to today.
     *
     * @param asKnownOn as it was known at the end of that day instead, and with open spans running to it
     */
    @GetMapping("/kpis/{name}")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    Result figures(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam @Nullable List<String> by,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asKnownOn,
            Locale locale) {
        var kpi = kpis.named(name);
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, Given.BERLIN);
        var asked = asKnownOn == null ? today : asKnownOn;
        if (asked.isAfter(today)) {
            throw new RuleViolated(DAY_IN_THE_FUTURE);
        }
        var period = Period.asked(from, to, asked);
        var known = asKnownOn == null ? now : endOf(asKnownOn);
        var rows = figures.of(kpi, Caller.current().organisation(), period, grouping(by), known, asked);
        return new Result(
                kpi.name(), kpi.number(), kpi.version(), kpi.unit().in(locale), period.from(), period.to(), rows);
    }

    /** Its last millisecond: times of recording have no finer ones. */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(Given.BERLIN).toInstant().minusMillis(1);
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
