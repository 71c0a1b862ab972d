package de.motivag.device.read.devices;

import de.motivag.events.Internal;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.Recorded;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DevicesProjection implements Projection<DeviceEvent> {
    @Override
    public String view() {
        return "devices";
    }

    @Override
    public List<String> tables() {
        return List.of("device");
    }

    @Override
    public Class<DeviceEvent> events() {
        return DeviceEvent.class;
    }

    @Override
    public void on(DeviceEvent event, Recorded recorded, JdbcClient database) {
        switch (event) {
            case DeviceRegistered registered -> register(registered, recorded, database);
            case DeviceReserved reserved -> reserve(reserved, recorded, database);
            case DeviceHandedOut loan -> handOut(loan, recorded, database);
        }
    }

    private static void register(DeviceRegistered registered, Recorded recorded, JdbcClient database) {
        database.sql("""
                        insert into device
                            (organisation, device, version, status, type, inventory_number, registered_at)
                        values (?, ?, ?, 'FREE', ?, ?, ?) on conflict (device) do nothing""")
                .params(
                        recorded.organisation().value(),
                        registered.device().value(),
                        recorded.sequence() + 1,
                        registered.type().name(),
                        plain(registered.inventoryNumber()),
                        recorded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void reserve(DeviceReserved reserved, Recorded recorded, JdbcClient database) {
        database.sql("""
                        update device set version = ?, status = 'RESERVED', loan_request = ?, participant = ?, referral = ?
                        where organisation = ? and device = ?""")
                .params(
                        recorded.sequence() + 1,
                        reserved.loanRequest().value(),
                        reserved.participant().value(),
                        reserved.referral().value(),
                        recorded.organisation().value(),
                        reserved.device().value())
                .update();
    }

    private static void handOut(DeviceHandedOut loan, Recorded recorded, JdbcClient database) {
        database.sql("""
                        update device set version = ?, status = 'HANDED_OUT', handed_out_on = ?, due_back = ?,
                            condition = ?, accessories = ?
                        where organisation = ? and device = ?""")
                .params(
                        recorded.sequence() + 1,
                        loan.handedOutOn(),
                        loan.dueBack(),
                        loan.condition().name(),
                        loan.accessories().stream().map(Enum::name).sorted().toArray(String[]::new),
                        recorded.organisation().value(),
                        loan.device().value())
                .update();
    }

    /** Stored events are never withheld; only those on a topic are. */
    private static String plain(Internal<String> number) {
        return switch (number) {
            case Internal.Plain<String>(var value) -> value;
            case Internal.Withheld<String> withheld -> throw new IllegalStateException("not a stored event");
        };
    }
}
