package de.motivag.device.automation;

import de.motivag.events.OrganisationId;
import de.motivag.events.device.DeviceId;
import de.motivag.events.device.DeviceType;
import de.motivag.events.device.LoanRequestId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who could be served with what. To be asked only by one transaction at a time per organisation and type. */
@Component
class Matching {
    /** More than one, as the device desk may reserve by hand at the same moment. */
    private static final int CANDIDATES = 5;

    private final JdbcClient database;

    Matching(JdbcClient database) {
        this.database = database;
    }

    /**
     * Waits until no other transaction matches that type, and keeps others waiting until this one ends. Otherwise a
     * request and a device that arrive at the same instant would not see each other, and both would wait for ever.
     */
    void enter(OrganisationId organisation, DeviceType type) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0))")
                .params(organisation.value(), type.name())
                .query(row -> {});
    }

    List<DeviceId> freeDevices(OrganisationId organisation, DeviceType type) {
        return database.sql("""
                        select device from device
                        where organisation = ? and type = ? and status = 'FREE'
                        order by registered_at, device limit ?""").params(organisation.value(), type.name(), CANDIDATES).query(UUID.class).stream()
                .map(DeviceId::new)
                .toList();
    }

    List<LoanRequestId> waitingRequests(OrganisationId organisation, DeviceType type) {
        return database.sql("""
                        select loan_request from loan_request
                        where organisation = ? and type = ? and status = 'WAITING'
                        order by requested_at, loan_request limit ?""").params(organisation.value(), type.name(), CANDIDATES).query(UUID.class).stream()
                .map(LoanRequestId::new)
                .toList();
    }
}
