package de.motivag.device.read.loanrequests;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds loan requests in the view, for reactions. The stream of a request decides its state. */
@Component
public final class LoanRequests {
    private final JdbcClient database;

    LoanRequests(JdbcClient database) {
        this.database = database;
    }

    /** Locks the requests for this device type until the transaction ends. Other readers are not held back. */
    public void lock(OrganisationId organisation, DeviceType type) {
        database.sql("select pg_advisory_xact_lock_shared(hashtextextended(? || '/', 0))")
                .param(organisation.value())
                .query(row -> {});
        database.sql("select pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0))")
                .params(organisation.value(), type.value())
                .query(row -> {});
    }

    /** Locks the requests of the organisation for all types, also for types that nobody has asked for yet. */
    public void lockAll(OrganisationId organisation) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(? || '/', 0))")
                .param(organisation.value())
                .query(row -> {});
    }

    public DeviceType type(LoanRequestId request) {
        return new DeviceType(database.sql("select type from loan_request where loan_request = ?")
                .param(request.value())
                .query(String.class)
                .single());
    }

    /** Requests that wait for a device of that type, the oldest first. */
    public List<LoanRequestId> waiting(OrganisationId organisation, DeviceType type, int limit) {
        return list("""
                        select loan_request from loan_request
                        where organisation = ? and type = ? and status = 'WAITING'
                        order by requested_at, loan_request limit ?""", organisation.value(), type.value(), limit);
    }

    public List<LoanRequestId> open(OrganisationId organisation, ReferralId referral) {
        return list("""
                        select loan_request from loan_request
                        where organisation = ? and referral = ? and status in ('WAITING', 'MATCHED')
                        order by loan_request""", organisation.value(), referral.value());
    }

    public List<LoanRequestId> open(OrganisationId organisation, ParticipantId participant) {
        return list("""
                        select loan_request from loan_request
                        where organisation = ? and participant = ? and status in ('WAITING', 'MATCHED')
                        order by loan_request""", organisation.value(), participant.value());
    }

    private List<LoanRequestId> list(String sql, Object... values) {
        return database.sql(sql)
                .params(values)
                .query((row, _) -> new LoanRequestId(row.getObject(1, UUID.class)))
                .list();
    }
}
