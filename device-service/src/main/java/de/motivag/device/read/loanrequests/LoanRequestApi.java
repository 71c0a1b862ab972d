package de.motivag.device.read.loanrequests;

import static de.motivag.device.DeviceRule.NO_SUCH_LOAN_REQUEST;

import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import de.motivag.kit.worklists.ListWithWorklists;
import de.motivag.kit.worklists.Worklists;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class LoanRequestApi {
    /** The status of a request: waiting for a device, with a reserved one, handed out, or cancelled. */
    enum Status {
        WAITING,
        MATCHED,
        FULFILLED,
        CANCELLED
    }

    /**
     * @param requestedAt time of the request, which determines the position in line; a reopened request keeps it
     * @param reopened whether a device reserved for the request was lost, damaged or retired
     * @param cancelledBecause reason of the cancellation; null if it is not cancelled
     * @param device device that is reserved or was handed out
     */
    record LoanRequest(
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer,
            DeviceType type,
            Status status,
            Instant requestedAt,
            boolean reopened,
            @Nullable CancelReason cancelledBecause,
            @Nullable DeviceId device) {}

    private static final ListWithWorklists LIST = new ListWithWorklists(
            "/loan-requests", "from loan_request where organisation = :organisation", LoanRequestWorklist.values());

    private final JdbcClient database;
    private final Worklists worklists;

    LoanRequestApi(JdbcClient database, Worklists worklists) {
        this.database = database;
        this.worklists = worklists;
    }

    @Bean
    static ListWithWorklists loanRequestWorklists() {
        return LIST;
    }

    /** Lists the requests for devices, the oldest first. */
    @GetMapping("/loan-requests")
    @Allow({Role.DEVICE_DESK, Role.TEAM_LEAD, Role.INTAKE, Role.ADVISER, Role.MODERATOR})
    Page<LoanRequest> loanRequests(
            @RequestParam @Nullable LoanRequestWorklist worklist,
            @RequestParam @Nullable Status status,
            @RequestParam @Nullable DeviceType type,
            @RequestParam @Nullable UUID participant,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var found = database.sql("select * " + worklists.rows(LIST, worklist, false) + """
                         and (:status::text is null or status = :status)
                        and (:type::text is null or type = :type)
                        and (:participant::uuid is null or participant = :participant)
                        and (:after::uuid is null or (requested_at, loan_request) >
                            (select requested_at, loan_request from loan_request
                             where organisation = :organisation and loan_request = :after))
                        order by requested_at, loan_request limit :limit""")
                .params(worklists.parameters())
                .param("status", status == null ? null : status.name())
                .param("type", type == null ? null : type.value())
                .param("participant", participant)
                .param("after", Cursor.id(after))
                .param("limit", limit + 1)
                .query((row, _) -> loanRequest(row))
                .list();
        return Page.of(
                found, limit, request -> Cursor.behind(request.loanRequest().value()));
    }

    /** Shows a request for a device. */
    @GetMapping("/loan-requests/{loanRequest}")
    @Allow({Role.DEVICE_DESK, Role.TEAM_LEAD, Role.INTAKE, Role.ADVISER, Role.MODERATOR})
    ResponseEntity<LoanRequest> loanRequest(@PathVariable UUID loanRequest) {
        return database.sql("select * from loan_request where organisation = ? and loan_request = ?")
                .params(Caller.current().organisation().value(), loanRequest)
                .query((row, _) -> ResponseEntity.ok()
                        .eTag("\"" + row.getLong("version") + "\"")
                        .body(loanRequest(row)))
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_LOAN_REQUEST));
    }

    private static LoanRequest loanRequest(ResultSet row) throws SQLException {
        var device = row.getObject("device", UUID.class);
        return new LoanRequest(
                new LoanRequestId(row.getObject("loan_request", UUID.class)),
                new ParticipantId(row.getObject("participant", UUID.class)),
                new ReferralId(row.getObject("referral", UUID.class)),
                new OfferId(row.getObject("offer", UUID.class)),
                new DeviceType(row.getString("type")),
                Status.valueOf(row.getString("status")),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("reopened"),
                "CANCELLED".equals(row.getString("status"))
                        ? CancelReason.valueOf(row.getString("cancelled_because"))
                        : null,
                device == null ? null : new DeviceId(device));
    }
}
