package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.MONTHS_NOT_POSSIBLE;
import static de.motivag.outcome.OutcomeRule.NO_MONTHS;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Page;
import de.motivag.outcome.read.KnownOn;
import de.motivag.outcome.read.kpi.Completeness.Status;
import de.motivag.outcome.read.kpi.Figures.Figure;
import de.motivag.outcome.read.kpi.Items.Behind;
import de.motivag.outcome.read.kpi.Items.EventBehind;
import de.motivag.outcome.read.kpi.Items.Item;
import de.motivag.outcome.read.kpi.Question.Cell;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of the caller's organisation. All that one answer says was true at one moment. */
@RestController
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class KpisApi {
    /**
     * @param months of windows that may be asked for, the usual one first; none if the figure has no window
     */
    record Definition(
            int number,
            String name,
            int version,
            String title,
            String text,
            String unit,
            @Nullable List<Integer> months) {}

    /**
     * @param asKnownOn what was known at the end of that day; none for what is known now
     * @param months of the windows, if the figure has any
     */
    record Asked(
            String name,
            int number,
            int version,
            String unit,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate asKnownOn,
            @Nullable Integer months) {
        static Asked of(Question question, @Nullable LocalDate asKnownOn, Locale locale) {
            var kpi = question.kpi();
            return new Asked(
                    kpi.name(),
                    kpi.number(),
                    kpi.version(),
                    kpi.unit().in(locale),
                    question.period().from(),
                    question.period().to(),
                    asKnownOn,
                    question.months());
        }
    }

    /**
     * @param target of the organisation
     * @param status whether the answer will always be the same
     */
    record Result(
            String name,
            int number,
            int version,
            String unit,
            LocalDate from,
            LocalDate to,
            @Nullable LocalDate asKnownOn,
            @Nullable Integer months,
            @Nullable BigDecimal target,
            @Nullable BigDecimal baseline,
            Status status,
            List<Figure> rows) {}

    private record Goal(
            @Nullable BigDecimal target, @Nullable BigDecimal baseline) {
        private static final Goal NONE = new Goal(null, null);
    }

    record Exclusion(String code, String text) {}

    /** @param excluded why it is looked at and does not count; none if it counts */
    record Case(
            String caseId,
            LocalDate day,
            BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable String part,
            @Nullable Exclusion excluded,
            @Nullable UUID offer,
            @Nullable UUID referral,
            @Nullable UUID participation,
            @Nullable UUID participant,
            List<EventBehind> events) {}

    /** @param rule what counts, in the definition's words */
    record Explanation(Asked asked, String rule, List<Figure> figures, Status status, Page<Case> cases) {}

    private final Kpis kpis;
    private final Figures figures;
    private final Items items;
    private final Completeness completeness;
    private final JdbcClient database;
    private final Clock clock;

    KpisApi(Kpis kpis, Figures figures, Items items, Completeness completeness, JdbcClient database, Clock clock) {
        this.kpis = kpis;
        this.figures = figures;
        this.items = items;
        this.completeness = completeness;
        this.database = database;
        this.clock = clock;
    }

    @GetMapping("/kpis")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    List<Definition> definitions(Locale locale) {
        return kpis.all().stream().map(kpi -> definition(kpi, locale)).toList();
    }

    private static Definition definition(Kpi kpi, Locale locale) {
        var months = kpi.months();
        return new Definition(
                kpi.number(),
                kpi.name(),
                kpi.version(),
                kpi.title().in(locale),
                kpi.text().in(locale),
                kpi.unit().in(locale),
                months == null
                        ? null
                        : months.possible().stream()
                                .sorted(Comparator.comparing(one -> one != months.usual()))
                                .toList());
    }

    /**
     * As known now, and with open spans running to today.
     *
     * @param asKnownOn as it was known at the end of that day instead, and with open spans running to it
     * @param definition version of it; the newest unless said otherwise
     * @param months of windows, where the figure has any
     */
    @GetMapping("/kpis/{name}")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    Result figures(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam @Nullable List<String> by,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asKnownOn,
            @RequestParam @Nullable Integer definition,
            @RequestParam @Nullable Integer months,
            @RequestParam @Nullable UUID offer,
            @RequestParam @Nullable UUID group,
            @RequestParam @Nullable UUID team,
            @RequestParam @Nullable String part,
            Locale locale) {
        var question = question(name, definition, months, from, to, asKnownOn, new Cell(offer, group, team, part));
        var grouping = by == null ? Set.of(By.OFFER, By.MONTH) : By.named(by);
        var goal = goal(question);
        return new Result(
                question.kpi().name(),
                question.kpi().number(),
                question.kpi().version(),
                question.kpi().unit().in(locale),
                question.period().from(),
                question.period().to(),
                asKnownOn,
                question.months(),
                goal.target(),
                goal.baseline(),
                status(question, locale),
                figures.of(question, grouping));
    }

    /** The cases behind a cell, by day: what counts and what does not, with the rule and the events that decided. */
    @GetMapping("/kpis/{name}/explain")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    Explanation explain(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asKnownOn,
            @RequestParam @Nullable Integer definition,
            @RequestParam @Nullable Integer months,
            @RequestParam @Nullable UUID offer,
            @RequestParam @Nullable UUID group,
            @RequestParam @Nullable UUID team,
            @RequestParam @Nullable String part,
            @RequestParam @Nullable Behind after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            Locale locale) {
        var question = question(name, definition, months, from, to, asKnownOn, new Cell(offer, group, team, part));
        var explained = items.explained(question, after, limit);
        var page = explained.page();
        return new Explanation(
                Asked.of(question, asKnownOn, locale),
                question.kpi().text().in(locale),
                explained.figures(),
                status(question, locale),
                new Page<>(cases(question.kpi(), page.items(), locale), page.next()));
    }

    private List<Case> cases(Kpi kpi, List<Item> found, Locale locale) {
        var events = items.events(kpi, found);
        return found.stream().map(item -> aCase(kpi, item, events, locale)).toList();
    }

    private static Case aCase(Kpi kpi, Item item, Map<UUID, EventBehind> events, Locale locale) {
        return new Case(
                item.caseId(),
                item.day(),
                item.numerator(),
                item.denominator(),
                item.part(),
                exclusion(kpi, item.exclusion(), locale),
                item.offer(),
                item.referral(),
                item.participation(),
                item.participant(),
                item.events().stream().map(events::get).filter(Objects::nonNull).toList());
    }

    private static @Nullable Exclusion exclusion(Kpi kpi, @Nullable String code, Locale locale) {
        var text = code == null ? null : kpi.exclusions().get(code);
        return code == null ? null : new Exclusion(code, text == null ? code : text.in(locale));
    }

    /**
     * Two figures of one name side by side, the other one with whatever is said of it and everything else as in the first:
     * two periods, versions, days, windows, offers, groups or teams. Each case that only one of them has, and each that
     * both have and count differently, is listed; together they make up the difference.
     */
    @GetMapping("/kpis/{name}/compare")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    Comparison compare(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asKnownOn,
            @RequestParam @Nullable Integer definition,
            @RequestParam @Nullable Integer months,
            @RequestParam @Nullable UUID offer,
            @RequestParam @Nullable UUID group,
            @RequestParam @Nullable UUID team,
            @RequestParam @Nullable String part,
            @RequestParam @Nullable String otherFrom,
            @RequestParam @Nullable String otherTo,
            @RequestParam @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate otherAsKnownOn,
            @RequestParam @Nullable Integer otherDefinition,
            @RequestParam @Nullable Integer otherMonths,
            @RequestParam @Nullable UUID otherOffer,
            @RequestParam @Nullable UUID otherGroup,
            @RequestParam @Nullable UUID otherTeam,
            @RequestParam @Nullable String otherPart,
            @RequestParam(defaultValue = "0") @Min(0) @Max(Integer.MAX_VALUE) int skip,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            Locale locale) {
        var knownOn = or(otherAsKnownOn, asKnownOn);
        var left = question(name, definition, months, from, to, asKnownOn, new Cell(offer, group, team, part));
        var right = question(
                name,
                or(otherDefinition, definition),
                or(otherMonths, months),
                Objects.requireNonNullElse(otherFrom, from),
                Objects.requireNonNullElse(otherTo, to),
                knownOn,
                new Cell(or(otherOffer, offer), or(otherGroup, group), or(otherTeam, team), or(otherPart, part)));
        return Comparison.of(
                side(left, asKnownOn, locale),
                side(right, knownOn, locale),
                items.all(left),
                items.all(right),
                skip,
                limit,
                found -> cases(left.kpi(), found, locale),
                found -> cases(right.kpi(), found, locale));
    }

    private Comparison.Side side(Question question, @Nullable LocalDate asKnownOn, Locale locale) {
        return new Comparison.Side(
                Asked.of(question, asKnownOn, locale), status(question, locale), figures.of(question, Set.of()));
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private Status status(Question question, Locale locale) {
        return completeness.asKnown(Objects.requireNonNull(question.organisation()), question.known(), locale);
    }

    private Goal goal(Question question) {
        return database.sql("""
                        select target, baseline from facts.goal where organisation = :organisation and kpi = :number
                        and known_from <= :known and :known < known_until""")
                .paramSource(ItemSql.parameters(question)
                        .addValue("number", question.kpi().number()))
                .query((row, i) -> new Goal(row.getBigDecimal(1), row.getBigDecimal(2)))
                .optional()
                .orElse(Goal.NONE);
    }

    private Question question(
            String name,
            @Nullable Integer definition,
            @Nullable Integer months,
            String from,
            String to,
            @Nullable LocalDate asKnownOn,
            Cell cell) {
        return question(kpis.named(name, definition), caller(), months, from, to, asKnownOn, cell, clock.instant());
    }

    private static OrganisationId caller() {
        return Caller.current().organisation();
    }

    static Question question(
            Kpi kpi,
            OrganisationId organisation,
            @Nullable Integer months,
            String from,
            String to,
            @Nullable LocalDate asKnownOn,
            Cell cell,
            Instant now) {
        var known = asKnownOn == null ? now : KnownOn.asked(asKnownOn, now);
        var asked = asKnownOn == null ? LocalDate.ofInstant(now, Given.BERLIN) : asKnownOn;
        return new Question(kpi, organisation, Period.asked(from, to, asked), known, asked, months(kpi, months), cell);
    }

    private static @Nullable Integer months(Kpi kpi, @Nullable Integer asked) {
        var months = kpi.months();
        if (months == null) {
            if (asked != null) {
                throw new RuleViolated(NO_MONTHS);
            }
            return null;
        }
        if (asked != null && !months.possible().contains(asked)) {
            throw Possible.of(MONTHS_NOT_POSSIBLE, months.possible().stream().map(String::valueOf));
        }
        return asked == null ? Integer.valueOf(months.usual()) : asked;
    }
}
