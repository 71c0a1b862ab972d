package de.motivag.device.read.loans;

import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Cursor;
import de.motivag.kit.web.Page;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Transactional(readOnly = true)
class LoanApi {
    /**
     * @param handedOutOn day of the hand-out
     * @param dueBack due day after the last extension or move
     * @param condition condition at the hand-out
     * @param overdue whether any due day of the loan has ever passed
     * @param lostOn day on which the device was lost; null if it was not
     * @param takenBackOn day of the return; null before it
     * @param returnedCondition condition at the return; null before it
     * @param missing accessories that were not returned; null while the device is out
     */
    record Loan(
            LoanRequestId loanRequest,
            DeviceId device,
            ParticipantId participant,
            ReferralId referral,
            LocalDate handedOutOn,
            LocalDate dueBack,
            Condition condition,
            List<Accessory> accessories,
            boolean overdue,
            @Nullable LocalDate lostOn,
            @Nullable LocalDate takenBackOn,
            @Nullable Condition returnedCondition,
            @Nullable List<Accessory> missing) {}

    private final JdbcClient database;

    LoanApi(JdbcClient database) {
        this.database = database;
    }

    /** Lists the loans of a device, the earliest first. */
    @GetMapping("/devices/{device}/loans")
    @Allow({Role.DEVICE_DESK, Role.TEAM_LEAD})
    Page<Loan> loans(
            @PathVariable UUID device,
            @RequestParam @Nullable Cursor after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(Page.MOST) int limit) {
        var organisation = Caller.current().organisation().value();
        database.sql("select 1 from device where organisation = ? and device = ?")
                .params(organisation, device)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_DEVICE));
        var found = database.sql("""
                        select * from loan
                        where organisation = :organisation and device = :device
                        and (:after::uuid is null or (handed_out_on, loan_request) >
                            (select handed_out_on, loan_request from loan
                             where organisation = :organisation and loan_request = :after))
                        order by handed_out_on, loan_request limit :limit""")
                .param("organisation", organisation)
                .param("device", device)
                .param("after", Cursor.id(after))
                .param("limit", limit + 1)
                .query((row, _) -> loan(row))
                .list();
        return Page.of(found, limit, loan -> Cursor.behind(loan.loanRequest().value()));
    }

    private static Loan loan(ResultSet row) throws SQLException {
        var returned = row.getString("returned_condition");
        var missing = row.getArray("missing");
        return new Loan(
                new LoanRequestId(row.getObject("loan_request", UUID.class)),
                new DeviceId(row.getObject("device", UUID.class)),
                new ParticipantId(row.getObject("participant", UUID.class)),
                new ReferralId(row.getObject("referral", UUID.class)),
                row.getObject("handed_out_on", LocalDate.class),
                row.getObject("due_back", LocalDate.class),
                Condition.valueOf(row.getString("condition")),
                accessories(row.getArray("accessories")),
                row.getBoolean("overdue"),
                row.getObject("lost_on", LocalDate.class),
                row.getObject("taken_back_on", LocalDate.class),
                returned == null ? null : Condition.valueOf(returned),
                missing == null ? null : accessories(missing));
    }

    private static List<Accessory> accessories(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Accessory::new).toList();
    }
}
