package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.NOT_FINAL;
import static de.motivag.outcome.OutcomeRule.NO_FIGURES;
import static de.motivag.outcome.OutcomeRule.NO_SUCH_KPI;
import static de.motivag.outcome.OutcomeRule.NO_SUCH_REPORT;
import static de.motivag.outcome.OutcomeRule.REPORT_EXISTS;
import static de.motivag.outcome.OutcomeRule.UNKNOWN_FIGURE;

import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.web.QueryBody;
import de.motivag.outcome.OutcomeRule;
import de.motivag.outcome.read.EndOfDay;
import de.motivag.outcome.read.kpi.CaseQuery.Cell;
import de.motivag.outcome.read.kpi.LogHash.Log;
import de.motivag.outcome.read.kpi.Report.Change;
import de.motivag.outcome.read.kpi.Report.Published;
import de.motivag.outcome.read.kpi.Report.PublishedRow;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Publishes figures: frozen, without cells that could reveal single people, and of final days only. */
@RestController
class ReportsApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * @param frozenAt moment of the freezing
     */
    record Listed(ReportId report, Instant frozenAt, FreezeReport asked) {}

    /**
     * @param logUnchanged whether the events up to that day are unchanged
     * @param changes values that would be published differently with the present knowledge
     */
    record Reviewed(Report report, boolean logUnchanged, List<Change> changes) {}

    private final Kpis kpis;
    private final TableComputation cube;
    private final LogHash log;
    private final Completeness completeness;
    private final JdbcClient database;
    private final Clock clock;

    ReportsApi(
            Kpis kpis,
            TableComputation cube,
            LogHash log,
            Completeness completeness,
            JdbcClient database,
            Clock clock) {
        this.kpis = kpis;
        this.cube = cube;
        this.log = log;
        this.completeness = completeness;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Freezes a report. A repeated request with the same id returns the existing report. Of two simultaneous requests
     * the later one fails, because it cannot see the first one's row, and must be repeated.
     */
    @PostMapping("/reports")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    ResponseEntity<Report> freeze(@QueryBody FreezeReport asked, HttpServletRequest request) {
        var caller = Caller.current();
        var existing = find(caller.organisation(), asked.report());
        if (existing.isPresent()) {
            OutcomeRule.require(existing.get().asked().equals(asked), REPORT_EXISTS, "#/report");
            return ResponseEntity.ok(existing.get());
        }
        if (asked.figures().isEmpty()) {
            throw new RuleViolated(NO_FIGURES, "#/figures");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var questions = asked.figures().stream()
                .distinct()
                .map(figure -> question(caller.organisation(), asked, figure, now))
                .toList();
        var by = asking(() -> grouping(asked), "#/"::concat);
        var known = EndOfDay.endOf(asked.asKnownOn());
        var status = completeness.asKnown(caller.organisation(), known, Locale.GERMAN);
        OutcomeRule.require(status.isFinal(), NOT_FINAL, "#/asKnownOn");
        var hash = log.upTo(caller.organisation(), known);
        var report = new Report(
                asked.report(), now, asked, hash.hash(), hash.events(), status.discarded(), published(questions, by));
        if (!insert(report, caller)) {
            // Only another organisation can have a report with that id.
            throw new RuleViolated(CommonRule.ID_TAKEN, "#/report").about(asked.report());
        }
        return ResponseEntity.created(URI.create(
                        request.getRequestURI() + "/" + report.report().value()))
                .body(report);
    }

    private CaseQuery question(OrganisationId organisation, FreezeReport asked, String figure, Instant now) {
        return asking(
                () -> CaseQuery.asked(
                        kpis.named(figure, null),
                        organisation,
                        asked.from(),
                        asked.to(),
                        asked.asKnownOn(),
                        null,
                        Cell.ALL,
                        now),
                parameter -> parameter.equals("name")
                        ? "#/figures/" + asked.figures().indexOf(figure)
                        : "#/" + parameter);
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

    private static Set<Grouping> grouping(FreezeReport asked) {
        return asked.by() == null ? Set.of(Grouping.OFFER, Grouping.MONTH) : Grouping.named(asked.by());
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

    private boolean insert(Report report, Caller caller) {
        return database.sql("""
                        insert into report
                        (report, frozen_at, frozen_by, asked, as_known_on, log_hash, log_events, discarded, figures)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb) on conflict do nothing""")
                        .params(
                                report.report().value(),
                                report.frozenAt().atOffset(ZoneOffset.UTC),
                                caller.staff(),
                                JSON.writeValueAsString(report.asked()),
                                report.asked().asKnownOn(),
                                report.logHash(),
                                report.logEvents(),
                                report.discarded(),
                                JSON.writeValueAsString(report.figures()))
                        .update()
                == 1;
    }

    /** Lists the reports, the newest first. */
    @GetMapping("/reports")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    @Transactional(readOnly = true)
    Page<Listed> reports(
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("""
                        select report, frozen_at, asked from report where organisation = :organisation
                        and (:after::uuid is null or (frozen_at, report) < (
                            select last.frozen_at, last.report from report as last where last.report = :after::uuid))
                        order by frozen_at desc, report desc limit :limit""")
                .param("organisation", Caller.current().organisation().value())
                .param("after", Cursor.id(after))
                .param("limit", limit + 1)
                .query((row, _) -> new Listed(
                        new ReportId(row.getObject(1, UUID.class)),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        JSON.readValue(row.getString(3), FreezeReport.class)))
                .list();
        return Page.of(found, limit, last -> Cursor.behind(last.report().value()));
    }

    /**
     * Shows a report as frozen, with the changes since then.
     *
     * @param report id of the report
     */
    @GetMapping("/reports/{report}")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Reviewed report(@PathVariable UUID report) {
        var organisation = Caller.current().organisation();
        var frozen = find(organisation, new ReportId(report)).orElseThrow(() -> new RuleViolated(NO_SUCH_REPORT));
        var hash = log.upTo(organisation, EndOfDay.endOf(frozen.asked().asKnownOn()));
        return new Reviewed(
                frozen, hash.equals(new Log(frozen.logHash(), frozen.logEvents())), changes(organisation, frozen));
    }

    private List<Change> changes(OrganisationId organisation, Report frozen) {
        var questions = frozen.figures().stream()
                .map(figure -> known(organisation, figure))
                .toList();
        var now = published(questions, grouping(frozen.asked())).stream()
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

    private Optional<Report> find(OrganisationId organisation, ReportId report) {
        return database.sql("""
                        select report, frozen_at, asked, log_hash, log_events, discarded, figures from report
                        where organisation = ? and report = ?""")
                .params(organisation.value(), report.value())
                .query((row, _) -> report(row))
                .optional();
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(
                new ReportId(row.getObject("report", UUID.class)),
                row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                JSON.readValue(row.getString("asked"), FreezeReport.class),
                row.getString("log_hash"),
                row.getLong("log_events"),
                row.getLong("discarded"),
                Arrays.asList(JSON.readValue(row.getString("figures"), Published[].class)));
    }
}
