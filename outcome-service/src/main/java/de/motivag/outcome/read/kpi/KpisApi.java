package de.motivag.outcome.read.kpi;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.outcome.read.kpi.Completeness.Status;
import de.motivag.outcome.read.kpi.Figures.Figure;
import de.motivag.outcome.read.kpi.Items.Explained;
import de.motivag.outcome.read.kpi.Items.Item;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Serves figures of the caller's organisation. All values of one answer are from the same snapshot. */
@RestController
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class KpisApi {
    /**
     * @param name name in addresses, such as {@code measure-entries}
     * @param title name for readers
     * @param text rule for counting cases
     * @param unit unit of the value, in the language of the response
     * @param months allowed lengths of windows, the usual one first; null if the figure has no window
     */
    record Definition(
            String name,
            int version,
            String title,
            String text,
            String unit,
            @Nullable List<Integer> months) {}

    /**
     * @param name name of the figure
     * @param unit unit of the value
     * @param from first day of the period
     * @param to last day of the period
     * @param asKnownOn day at whose end the knowledge counts; null for the present knowledge
     * @param months length of the windows; null if the figure has none
     * @param target target of the organisation
     * @param baseline value of the organisation for comparison; null if unknown
     * @param status whether the answer is final
     */
    record Result(
            String name,
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

    /**
     * @param rule the rule for counting cases, in the definition's words
     * @param status whether the answer is final
     */
    record Explanation(KpiQuery asked, String rule, List<Figure> figures, Status status, Page<KpiCase> cases) {}

    private static final int MOST_CHANGES = 1000;

    private final Kpis kpis;
    private final Figures figures;
    private final Items items;
    private final Completeness completeness;
    private final JdbcClient database;
    private final TransactionTemplate moment;
    private final AccessLog log;
    private final Clock clock;

    KpisApi(
            Kpis kpis,
            Figures figures,
            Items items,
            Completeness completeness,
            JdbcClient database,
            PlatformTransactionManager transactions,
            AccessLog log,
            Clock clock) {
        this.kpis = kpis;
        this.figures = figures;
        this.items = items;
        this.completeness = completeness;
        this.database = database;
        this.moment = new TransactionTemplate(transactions);
        this.moment.setReadOnly(true);
        this.moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.log = log;
        this.clock = clock;
    }

    /** Lists the key figures with their definitions. */
    @GetMapping("/kpis")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    List<Definition> definitions(Locale locale) {
        return kpis.all().stream().map(kpi -> definition(kpi, locale)).toList();
    }

    private static Definition definition(Kpi kpi, Locale locale) {
        var months = kpi.months();
        return new Definition(
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
     * Computes a key figure for each group of participations.
     *
     * @param name name of the figure, as in the list
     * @param from first month or day of the period, such as {@code 2026-01} or {@code 2026-01-15}
     * @param to last month or day of the period; the present month ends today
     * @param by offer and month if missing; {@code none} for all cases together
     */
    @GetMapping("/kpis/{name}")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    Result figures(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam @Nullable List<String> by,
            @ModelAttribute Selection selection,
            Locale locale) {
        var question = question(name, from, to, selection);
        var grouping = by == null ? Set.of(Grouping.OFFER, Grouping.MONTH) : Grouping.named(by);
        var goal = goal(question);
        return new Result(
                question.kpi().name(),
                question.kpi().version(),
                question.kpi().unit().in(locale),
                question.period().from(),
                question.period().to(),
                selection.asKnownOn(),
                question.months(),
                goal.target(),
                goal.baseline(),
                status(question, locale),
                figures.of(question, grouping));
    }

    /**
     * Lists the cases behind a cell by day, counted and excluded ones, with the rule and the events that decided.
     *
     * @param name name of the figure, as in the list
     * @param from first month or day of the period, such as {@code 2026-01} or {@code 2026-01-15}
     * @param to last month or day of the period; the present month ends today
     */
    @GetMapping("/kpis/{name}/explain")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Explanation explain(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to,
            @ModelAttribute Selection selection,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit,
            Locale locale) {
        var question = question(name, from, to, selection);
        var explanation = inOneMoment(() -> {
            var explained = items.explained(question, after, limit);
            var page = explained.page();
            return new Explanation(
                    KpiQuery.of(question, selection.asKnownOn(), locale),
                    question.kpi().text().in(locale),
                    explained.figures(),
                    status(question, locale),
                    new Page<>(cases(question.kpi(), page.items(), locale), page.next()));
        });
        log.replayed(question.selection(), participants(explanation.cases().items().stream()), null);
        return explanation;
    }

    /** Runs work in a transaction like those of the class. It ends before the access log begins a writing one. */
    private <T> T inOneMoment(Supplier<T> work) {
        return Objects.requireNonNull(moment.execute(_ -> work.get()));
    }

    private static List<UUID> participants(Stream<KpiCase> cases) {
        return cases.map(KpiCase::participant).filter(Objects::nonNull).toList();
    }

    private List<KpiCase> cases(Kpi kpi, List<Item> found, Locale locale) {
        var events = items.events(found);
        return found.stream().map(item -> KpiCase.of(kpi, item, events, locale)).toList();
    }

    /**
     * Compares two figures of one name. The second one has the parameters of the first, except those given for it:
     * period, version, day, window, offer, group or team. Lists each case that only one figure has, or that both count
     * differently; together these cases explain the difference.
     *
     * @param name name of the figure, as in the list
     * @param from first month or day of the period, such as {@code 2026-01} or {@code 2026-01-15}
     * @param to last month or day of the period; the present month ends today
     * @param skip number of changes that are left out
     * @param limit number of changes; all are compared for each page, so a page may be long
     */
    @GetMapping("/kpis/{name}/compare")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    Comparison compare(
            @PathVariable String name,
            @RequestParam String from,
            @RequestParam String to,
            @ModelAttribute Selection selection,
            @ModelAttribute Alternative otherwise,
            @RequestParam(defaultValue = "0") @Min(0) @Max(Integer.MAX_VALUE) int skip,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST_CHANGES) int limit,
            Locale locale) {
        var other = otherwise.than(selection);
        var left = question(name, from, to, selection);
        var right = other(name, from, to, other, otherwise);
        var comparison = inOneMoment(() -> {
            var lefts = items.all(left);
            var rights = items.all(right);
            return Comparison.of(
                    side(left, selection.asKnownOn(), lefts, locale),
                    side(right, other.asKnownOn(), rights, locale),
                    lefts.page().items(),
                    rights.page().items(),
                    skip,
                    limit,
                    found -> cases(left.kpi(), found, locale),
                    found -> cases(right.kpi(), found, locale));
        });
        var shown = comparison.changes().stream()
                .flatMap(change -> Stream.of(change.left(), change.right()).filter(Objects::nonNull));
        log.replayed(left.selection() + " and " + right.selection(), participants(shown), null);
        return comparison;
    }

    private CaseQuery other(String name, String from, String to, Selection other, Alternative otherwise) {
        try {
            return question(
                    name,
                    Objects.requireNonNullElse(otherwise.otherFrom(), from),
                    Objects.requireNonNullElse(otherwise.otherTo(), to),
                    other);
        } catch (RuleViolated refusal) {
            throw refusal.renamed(otherwise::sentAs);
        }
    }

    private Comparison.Side side(
            CaseQuery question, @Nullable LocalDate asKnownOn, Explained explained, Locale locale) {
        return new Comparison.Side(
                KpiQuery.of(question, asKnownOn, locale), status(question, locale), explained.figures());
    }

    private Status status(CaseQuery question, Locale locale) {
        return completeness.asKnown(Objects.requireNonNull(question.organisation()), question.known(), locale);
    }

    private Goal goal(CaseQuery question) {
        return database.sql("""
                        select target, baseline from facts.goal where organisation = :organisation and figure = :figure
                        and known_from <= :known and :known < known_until""")
                .paramSource(ItemSql.parameters(question)
                        .addValue("figure", question.kpi().name()))
                .query((row, _) -> new Goal(row.getBigDecimal(1), row.getBigDecimal(2)))
                .optional()
                .orElse(Goal.NONE);
    }

    private CaseQuery question(String name, String from, String to, Selection selection) {
        return CaseQuery.asked(
                kpis.named(name, selection.definition()),
                Caller.current().organisation(),
                from,
                to,
                selection.asKnownOn(),
                selection.months(),
                selection.cell(),
                clock.instant());
    }
}
