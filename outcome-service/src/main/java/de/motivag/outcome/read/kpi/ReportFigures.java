package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.NOT_FINAL;
import static de.motivag.outcome.OutcomeRule.NO_FIGURES;
import static de.motivag.outcome.OutcomeRule.NO_SUCH_KPI;
import static de.motivag.outcome.OutcomeRule.UNKNOWN_FIGURE;

import de.motivag.events.FigureName;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.Sha256;
import de.motivag.events.outcome.ReportEvent.Definition;
import de.motivag.kit.decision.Lookup;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.outcome.read.EndOfDay;
import de.motivag.outcome.read.kpi.CaseQuery.Cell;
import de.motivag.outcome.read.kpi.Report.Change;
import de.motivag.outcome.read.kpi.Report.Content;
import de.motivag.outcome.read.kpi.Report.Published;
import de.motivag.outcome.read.kpi.Report.PublishedRow;
import de.motivag.outcome.write.report.FrozenFigures;
import de.motivag.outcome.write.report.ReportQuery;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Computes the figures of a report. Nothing known at the end of a final day can change any more, so all its queries see
 * the same facts, and the same report computed again has the same figures.
 */
@Component
class ReportFigures implements Lookup<FrozenFigures> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Kpis kpis;
    private final TableComputation cube;
    private final LogHash log;
    private final Completeness completeness;
    private final Clock clock;

    ReportFigures(Kpis kpis, TableComputation cube, LogHash log, Completeness completeness, Clock clock) {
        this.kpis = kpis;
        this.cube = cube;
        this.log = log;
        this.completeness = completeness;
        this.clock = clock;
    }

    @Override
    public Class<FrozenFigures> type() {
        return FrozenFigures.class;
    }

    @Override
    public FrozenFigures find(Id key) {
        var asked = (FrozenFigures.Key) key;
        try {
            return computed(asked.organisation(), asked.query());
        } catch (RuleViolated refusal) {
            return new FrozenFigures.Impossible(refusal);
        }
    }

    private FrozenFigures computed(OrganisationId organisation, ReportQuery asked) {
        if (asked.figures().isEmpty()) {
            throw new RuleViolated(NO_FIGURES, "#/figures");
        }
        var questions = asked.figures().stream()
                .map(figure -> question(organisation, asked, figure))
                .toList();
        var by = asking(() -> Grouping.named(asked.by()), "#/"::concat);
        var content = content(organisation, asked, questions, by, "#/asKnownOn");
        return new FrozenFigures.Computed(
                questions.stream().map(question -> definition(question.kpi())).toList(),
                new Sha256(content.logHash()),
                JSON.writeValueAsString(content));
    }

    private CaseQuery question(OrganisationId organisation, ReportQuery asked, String figure) {
        return asking(
                () -> question(organisation, asked, kpis.named(figure, null)),
                parameter -> parameter.equals("name")
                        ? "#/figures/" + asked.figures().indexOf(figure)
                        : "#/" + parameter);
    }

    private CaseQuery question(OrganisationId organisation, ReportQuery asked, Kpi kpi) {
        return CaseQuery.asked(
                kpi, organisation, asked.from(), asked.to(), asked.asKnownOn(), null, Cell.ALL, clock.instant());
    }

    private static Definition definition(Kpi kpi) {
        return new Definition(FigureName.named(kpi.name()), kpi.version());
    }

    /**
     * Computes the content of a published report again, because a recovery from the topic does not bring it back.
     *
     * @param versions of the definitions, in the order of the figures
     */
    Content again(OrganisationId organisation, ReportQuery asked, List<Integer> versions) {
        var questions = IntStream.range(0, versions.size())
                .mapToObj(i ->
                        question(organisation, asked, kpis.named(asked.figures().get(i), versions.get(i))))
                .toList();
        return content(organisation, asked, questions, Grouping.named(asked.by()), null);
    }

    /** @param pointer the day in the request, if it contains the day */
    private Content content(
            OrganisationId organisation,
            ReportQuery asked,
            List<CaseQuery> questions,
            Set<Grouping> by,
            @Nullable String pointer) {
        var known = EndOfDay.endOf(asked.asKnownOn());
        var status = completeness.asKnown(organisation, known, Locale.GERMAN);
        if (!status.isFinal()) {
            throw new RuleViolated(NOT_FINAL, pointer);
        }
        var hash = log.upTo(organisation, known);
        return new Content(hash.hash(), hash.events(), status.discarded(), published(questions, by));
    }

    /** Maps pointers of parameters to the body, which contains the parameters here. */
    private static <T> T asking(Supplier<T> asked, UnaryOperator<String> pointer) {
        try {
            return asked.get();
        } catch (RuleViolated refusal) {
            var inBody = refusal.renamed(pointer);
            throw refusal.rule() == NO_SUCH_KPI
                    ? RuleViolated.notAllowed(
                            UNKNOWN_FIGURE, Objects.requireNonNull(inBody.pointer()), refusal.allowed())
                    : inBody;
        }
    }

    /** Includes the figures that contain the requested ones, because another report may publish them. */
    private List<Published> published(List<CaseQuery> questions, Set<Grouping> by) {
        var tables = new LinkedHashMap<String, Table>();
        questions.forEach(question -> tables.put(question.kpi().name(), table(question, by)));
        questions.forEach(question -> question.kpi()
                .among()
                .forEach(name -> tables.computeIfAbsent(name, other -> table(beside(question, other), by))));
        var rows = Report.published(tables.values());
        return questions.stream()
                .map(question -> published(
                        question, Objects.requireNonNull(rows.get(question.kpi().name()))))
                .toList();
    }

    private Table table(CaseQuery question, Set<Grouping> by) {
        return new Table(question.kpi(), cube.of(question, by));
    }

    private CaseQuery beside(CaseQuery question, String name) {
        var kpi = kpis.named(name, null);
        return new CaseQuery(
                kpi,
                question.organisation(),
                question.period(),
                question.known(),
                question.asked(),
                kpi.months() == null ? null : question.months(),
                question.cell());
    }

    private static Published published(CaseQuery question, List<PublishedRow> rows) {
        var kpi = question.kpi();
        return new Published(
                kpi.name(),
                kpi.version(),
                kpi.hash(),
                question.months(),
                question.period().from(),
                question.period().to(),
                rows);
    }

    /** The values that would be published differently with the present knowledge. */
    List<Change> changes(OrganisationId organisation, Report frozen) {
        var questions = frozen.figures().stream()
                .map(figure -> known(organisation, figure))
                .toList();
        var now = published(questions, Grouping.named(frozen.asked().by())).stream()
                .collect(Collectors.toMap(Published::name, Published::rows));
        return frozen.figures().stream()
                .flatMap(then ->
                        Report.changes(then.name(), then.rows(), Objects.requireNonNull(now.get(then.name()))).stream())
                .toList();
    }

    private CaseQuery known(OrganisationId organisation, Published then) {
        return CaseQuery.asked(
                kpis.named(then.name(), then.version()),
                organisation,
                then.from().toString(),
                then.to().toString(),
                null,
                then.months(),
                Cell.ALL,
                clock.instant());
    }
}
