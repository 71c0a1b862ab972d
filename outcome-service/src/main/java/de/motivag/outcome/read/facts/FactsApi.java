package de.motivag.outcome.read.facts;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_FACTS;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.outcome.read.EndOfDay;
import de.motivag.outcome.read.facts.FactsOverview.Overview;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The facts of the caller's organisation, for analysts who compute their own figures. Rows come as they are stored,
 * with the times from and until which they were known.
 */
@RestController
class FactsApi {
    static final String CSV = "text/csv";
    static final String PARQUET = "application/vnd.apache.parquet";

    private static final Logger LOG = LoggerFactory.getLogger(FactsApi.class);

    private final FactsOverview overview;
    private final FactsExport export;
    private final AccessLog log;
    private final Clock clock;

    FactsApi(FactsOverview overview, FactsExport export, AccessLog log, Clock clock) {
        this.overview = overview;
        this.export = export;
        this.log = log;
        this.clock = clock;
    }

    /** Lists the tables of facts with the row counts of the caller's organisation, and the events behind them. */
    @GetMapping("/facts")
    @Allow(Role.ANALYST)
    Overview overview() {
        return overview.of(Caller.current().organisation());
    }

    /**
     * Returns one table as CSV with a header, or as Parquet if the request accepts that.
     *
     * @param table the name of the table, or {@code event}
     * @param asKnownOn restricts the rows to those known at the end of that day (Europe/Berlin)
     */
    @GetMapping(
            path = "/facts/{table}",
            produces = {CSV, PARQUET})
    @Allow(Role.ANALYST)
    void table(
            @PathVariable String table,
            @RequestParam @Nullable LocalDate asKnownOn,
            @RequestHeader(name = HttpHeaders.ACCEPT, required = false) @Nullable String accept,
            HttpServletResponse response)
            throws IOException {
        send(table, asKnownOn, accept != null && accept.contains(PARQUET), response);
    }

    private void send(String table, @Nullable LocalDate asKnownOn, boolean parquet, HttpServletResponse response)
            throws IOException {
        if (!FactsExport.tables().contains(table)) {
            throw new RuleViolated(NO_SUCH_FACTS);
        }
        var known = asKnownOn == null ? null : EndOfDay.asked(asKnownOn, clock.instant());
        var caller = Caller.current();
        log.replayed("table=" + table + (asKnownOn == null ? "" : " asKnownOn=" + asKnownOn));
        var folder = Files.createTempDirectory("facts");
        try {
            var file = export.write(table, caller.organisation(), known, parquet, folder);
            response.setContentType(parquet ? PARQUET : CSV);
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } catch (IOException gone) {
            if (!response.isCommitted()) {
                throw gone;
            }
            LOG.debug("The client disconnected while facts were sent", gone);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
