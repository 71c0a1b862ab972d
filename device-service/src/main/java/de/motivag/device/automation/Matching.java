package de.motivag.device.automation;

import de.motivag.device.write.loanrequest.serverequests.ServeRequests;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assigns free devices to waiting requests of the same type, strictly in order. */
@Component
class Matching {
    /** More than one, because the device desk may reserve a device by hand at the same moment. */
    private static final int CANDIDATES = 5;

    private final JdbcClient database;
    private final Commands commands;

    Matching(JdbcClient database, Commands commands) {
        this.database = database;
        this.commands = commands;
    }

    /**
     * Locks the matching of this device type until the transaction ends. Otherwise a request and a device arriving at
     * the same instant would not see each other, and the request would wait indefinitely.
     */
    void enter(OrganisationId organisation, DeviceType type) {
        database.sql("select pg_advisory_xact_lock_shared(hashtextextended(? || '/', 0))")
                .param(organisation.value())
                .query(row -> {});
        database.sql("select pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0))")
                .params(organisation.value(), type.value())
                .query(row -> {});
    }

    /** Locks the matching of all types, also of types that nobody has asked for yet, until the transaction ends. */
    void enterAll(OrganisationId organisation) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(? || '/', 0))")
                .param(organisation.value())
                .query(row -> {});
    }

    /**
     * Assigns free devices to waiting requests. Called whenever a device becomes free or a request starts to wait, so
     * no request waits while a device is free.
     */
    void serve(DeviceType type, EventMetadata because, Class<?> reaction) {
        var organisation = because.organisation();
        enter(organisation, type);
        var waiting = waitingRequests(organisation, type);
        var free = freeDevices(organisation, type);
        if (!waiting.isEmpty() && !free.isEmpty()) {
            commands.carryOutOrFail(new ServeRequests(waiting, free), CommandContext.because(because, reaction));
        }
    }

    DeviceType type(DeviceId device) {
        return type("select type from device where device = ?", device.value());
    }

    DeviceType type(LoanRequestId request) {
        return type("select type from loan_request where loan_request = ?", request.value());
    }

    private DeviceType type(String sql, UUID id) {
        return new DeviceType(database.sql(sql).param(id).query(String.class).single());
    }

    private List<DeviceId> freeDevices(OrganisationId organisation, DeviceType type) {
        return database.sql("""
                        select device from device
                        where organisation = ? and type = ? and status = 'FREE'
                        order by registered_at, device limit ?""").params(organisation.value(), type.value(), CANDIDATES).query(UUID.class).stream()
                .map(DeviceId::new)
                .toList();
    }

    private List<LoanRequestId> waitingRequests(OrganisationId organisation, DeviceType type) {
        return database.sql("""
                        select loan_request from loan_request
                        where organisation = ? and type = ? and status = 'WAITING'
                        order by requested_at, loan_request limit ?""").params(organisation.value(), type.value(), CANDIDATES).query(UUID.class).stream()
                .map(LoanRequestId::new)
                .toList();
    }
}
