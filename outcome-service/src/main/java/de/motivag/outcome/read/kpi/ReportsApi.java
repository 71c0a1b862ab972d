package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_REPORT;

import de.motivag.events.OrganisationId;
import de.motivag.events.outcome.ReportId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.outcome.read.EndOfDay;
import de.motivag.outcome.read.kpi.Report.Change;
import de.motivag.outcome.read.kpi.Report.Content;
import de.motivag.outcome.write.report.ReportQuery;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows the published reports. */
@RestController
class ReportsApi {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** @param frozenAt moment of the freezing */
    record Listed(ReportId report, Instant frozenAt, ReportQuery asked) {}

    /**
     * @param logUnchanged whether the events up to the report's day are unchanged
     * @param changes values that would be published differently with the present knowledge
     */
    record Review(boolean logUnchanged, List<Change> changes) {}

    /**
     * @param versions of the definitions
     * @param content null after a recovery from the topic
     */
    private record Frozen(
            Instant frozenAt,
            ReportQuery asked,
            List<Integer> versions,
            String logHash,
            @Nullable String content) {}

    private final ReportFigures figures;
    private final LogHash log;
    private final JdbcClient database;

    ReportsApi(ReportFigures figures, LogHash log, JdbcClient database) {
        this.figures = figures;
        this.log = log;
        this.database = database;
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
                        JSON.readValue(row.getString(3), ReportQuery.class)))
                .list();
        return Page.of(found, limit, last -> Cursor.behind(last.report().value()));
    }

    /**
     * Shows a report as frozen. After a recovery from the topic its figures are computed again, once that day is final
     * again.
     *
     * @param report id of the report
     */
    @GetMapping("/reports/{report}")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Report report(@PathVariable UUID report) {
        return found(Caller.current().organisation(), report);
    }

    /** Lists the values that would be published differently with the present knowledge. */
    @GetMapping("/reports/{report}/changes")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    List<Change> changes(@PathVariable UUID report) {
        var organisation = Caller.current().organisation();
        return figures.changes(organisation, found(organisation, report));
    }

    /**
     * Compares a report with the present knowledge. The answer takes seconds, because all its figures are computed again
     * and the log is hashed.
     *
     * @param report id of the report
     */
    @GetMapping("/reports/{report}/review")
    @Allow({Role.ANALYST, Role.TEAM_LEAD})
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    Review review(@PathVariable UUID report) {
        var organisation = Caller.current().organisation();
        var frozen = found(organisation, report);
        var hash = log.upTo(organisation, EndOfDay.endOf(frozen.asked().asKnownOn()))
                .hash();
        return new Review(hash.equals(frozen.logHash()), figures.changes(organisation, frozen));
    }

    private Report found(OrganisationId organisation, UUID report) {
        return find(organisation, new ReportId(report)).orElseThrow(() -> new RuleViolated(NO_SUCH_REPORT));
    }

    private Optional<Report> find(OrganisationId organisation, ReportId report) {
        return database.sql("""
                        select frozen_at, asked, versions, log_hash, content from report
                        where organisation = ? and report = ?""")
                .params(organisation.value(), report.value())
                .query((row, _) -> new Frozen(
                        row.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                        JSON.readValue(row.getString("asked"), ReportQuery.class),
                        List.of((Integer[]) row.getArray("versions").getArray()),
                        row.getString("log_hash"),
                        row.getString("content")))
                .optional()
                .map(frozen -> report(organisation, report, frozen));
    }

    private Report report(OrganisationId organisation, ReportId report, Frozen frozen) {
        var content = frozen.content() == null
                ? figures.again(organisation, frozen.asked(), frozen.versions())
                : JSON.readValue(frozen.content(), Content.class);
        return new Report(
                report,
                frozen.frozenAt(),
                frozen.asked(),
                frozen.logHash(),
                content.logEvents(),
                content.discarded(),
                content.figures());
    }
}
