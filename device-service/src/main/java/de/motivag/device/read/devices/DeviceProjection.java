package de.motivag.device.read.devices;

import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.InStockSinceCorrected;
import de.motivag.events.device.DeviceEvent.InventoryNumberCorrected;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DeviceProjection implements Projection<DeviceEvent> {
    private static final String NO_LOAN =
            "loan_request = null, participant = null, referral = null, handed_out_on = null, due_back = null,"
                    + " condition = null, accessories = null, overdue_since = null, reminders = 0";
    /** The status of a device at the desk. */
    private static final String AT_DESK = "case when %s and not %s then 'FREE' else 'RETURNED' end";

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
    public void on(DeviceEvent event, EventMetadata recorded, JdbcClient database) {
        var row = new Row(recorded, database);
        switch (event) {
            case DeviceRegistered registered -> register(registered, recorded, database);
            case DeviceReserved reserved ->
                row.set(
                        "status = 'RESERVED', loan_request = ?, participant = ?, referral = ?",
                        reserved.loanRequest().value(),
                        reserved.participant().value(),
                        reserved.referral().value());
            case DeviceReleased _ -> row.set("status = 'FREE', " + NO_LOAN);
            case DeviceHandedOut loan -> handOut(loan, row);
            case LoanExtended extended ->
                row.set("due_back = ?, overdue_since = null, reminders = 0", extended.dueBack());
            case DueBackCorrected corrected ->
                row.set("due_back = ?, overdue_since = null, reminders = 0", corrected.dueBack());
            case DueBackMoved moved -> moveDueBack(moved, row);
            case InventoryNumberCorrected corrected ->
                row.set("inventory_number = ?", corrected.inventoryNumber().orNull());
            case InStockSinceCorrected corrected -> row.set("in_stock_since = ?", corrected.inStockSince());
            case EventRetracted _ -> row.touch();
            case DeviceRestored restored -> restore(restored, row);
            case LoanOverdue overdue ->
                row.set("overdue_since = ?", overdue.dueBack().plusDays(1));
            case LoanReminded reminder -> row.set("reminders = ?", reminder.number());
            case DeviceTakenBack back -> takeBack(back, row);
            case DeviceWiped wiped -> row.set("wiped = true, status = " + AT_DESK.formatted("true", "damaged"));
            case DeviceLost lost ->
                row.set(
                        "status = 'LOST', wiped = false, lost_on = ?"
                                + (lost.loanRequest() == null ? ", " + NO_LOAN : ""),
                        lost.lostOn());
            case DeviceDamaged damaged ->
                row.set(
                        "damaged = true, known_condition = 'DAMAGED', last_damage = ?, last_damage_on = ?,"
                                + " status = case when status = 'FREE' then 'RETURNED' else status end",
                        damaged.kind().name(),
                        damaged.reportedOn());
            case DeviceSentToRepair _ -> row.set("status = 'IN_REPAIR'");
            case DeviceRepaired repaired -> repair(repaired, row);
            case DeviceRetired _ -> row.set("status = 'RETIRED', " + NO_LOAN);
            case StocktakeConfirmed seen ->
                row.set(
                        "last_seen = greatest(last_seen, ?),"
                                + " status = case when status = 'LOST' and lost_on <= ? then 'RETURNED' else status end",
                        seen.seenOn(),
                        seen.seenOn());
        }
    }

    private static void register(DeviceRegistered registered, EventMetadata recorded, JdbcClient database) {
        database.sql("""
                        insert into device
                            (organisation, device, version, status, type, inventory_number, registered_at, in_stock_since)
                        values (?, ?, ?, 'FREE', ?, ?, ?, ?) on conflict (device) do nothing""")
                .param(recorded.organisation().value())
                .param(registered.device().value())
                .param(recorded.sequence() + 1)
                .param(registered.type().value())
                .param(registered.inventoryNumber().orNull())
                .param(recorded.at().atOffset(ZoneOffset.UTC))
                .param(registered.inStockSince())
                .update();
    }

    /** Sets all columns that steps set. */
    private static void restore(DeviceRestored device, Row row) {
        var damage = device.damage();
        var loan = device.loan();
        row.set("status = ?, " + NO_LOAN, device.status().name());
        row.set(
                "wiped = ?, damaged = ?, known_condition = ?, missing = ?, last_seen = ?, last_damage = ?,"
                        + " last_damage_on = ?, lost_on = ?, last_loan = ?",
                device.wiped(),
                device.damaged(),
                device.condition() == null ? null : device.condition().name(),
                names(device.missing()),
                device.lastSeen(),
                damage == null ? null : damage.kind().name(),
                damage == null ? null : damage.reportedOn(),
                device.lostOn(),
                device.lastLoan() == null ? null : device.lastLoan().value());
        if (device.loanRequest() != null && device.participant() != null && device.referral() != null) {
            row.set(
                    "loan_request = ?, participant = ?, referral = ?",
                    device.loanRequest().value(),
                    device.participant().value(),
                    device.referral().value());
        }
        if (loan != null) {
            row.set(
                    "handed_out_on = ?, due_back = ?, condition = ?, accessories = ?, overdue_since = ?, reminders = ?",
                    loan.handedOutOn(),
                    loan.dueBack(),
                    loan.condition().name(),
                    names(loan.accessories()),
                    loan.overdue() ? loan.dueBack().plusDays(1) : null,
                    loan.reminders());
        }
    }

    private static void handOut(DeviceHandedOut loan, Row row) {
        row.set(
                "status = 'HANDED_OUT', wiped = false, last_loan = ?, handed_out_on = ?, due_back = ?, condition = ?,"
                        + " known_condition = ?, accessories = ?,"
                        + " missing = array(select unnest(missing) except select unnest(?::text[]) order by 1)",
                loan.loanRequest().value(),
                loan.handedOutOn(),
                loan.dueBack(),
                loan.condition().name(),
                loan.condition().name(),
                names(loan.accessories()),
                names(loan.accessories()));
    }

    private static void moveDueBack(DueBackMoved moved, Row row) {
        var begins = moved.dueBack().equals(moved.before()) ? "" : ", overdue_since = null, reminders = 0";
        row.set("due_back = ?" + begins, moved.dueBack());
    }

    private static void takeBack(DeviceTakenBack back, Row row) {
        row.set(
                "status = 'RETURNED', wiped = false, damaged = damaged or ? = 'DAMAGED', known_condition = ?,"
                        + " last_seen = greatest(last_seen, ?),"
                        + " missing = array(select unnest(missing) union select unnest(?::text[]) order by 1), "
                        + NO_LOAN,
                back.condition().name(),
                back.condition().name(),
                back.takenBackOn(),
                names(back.missing()));
    }

    private static void repair(DeviceRepaired repaired, Row row) {
        var condition = repaired.condition().name();
        row.set(
                "damaged = ? = 'DAMAGED', known_condition = ?, last_seen = greatest(last_seen, ?), status = "
                        + AT_DESK.formatted("wiped", "? = 'DAMAGED'"),
                condition,
                condition,
                repaired.returnedOn(),
                condition);
    }

    private static String[] names(Set<Accessory> accessories) {
        return accessories.stream().map(Accessory::value).sorted().toArray(String[]::new);
    }

    private record Row(EventMetadata recorded, JdbcClient database) {
        void touch() {
            set("status = status");
        }

        void set(String columns, @Nullable Object... values) {
            var parameters = new ArrayList<@Nullable Object>();
            parameters.add(recorded.sequence() + 1);
            parameters.addAll(Arrays.asList(values));
            parameters.add(recorded.organisation().value());
            parameters.add(recorded.stream());
            database.sql("update device set version = ?, " + columns + " where organisation = ? and device = ?")
                    .params(parameters)
                    .update();
        }
    }
}
