package de.motivag.device.read.loans;

import de.motivag.events.common.LoanRequestId;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps one row per hand-out. A loan request is fulfilled once, so its id is also the id of the loan. */
@Component
class LoanProjection implements Projection<DeviceEvent> {
    private static final String HAND_OUT = "device.DeviceHandedOut";
    private static final String RETURN = "device.DeviceTakenBack";
    private static final String LOSS = "device.DeviceLost";

    @Override
    public String view() {
        return "loans";
    }

    @Override
    public List<String> tables() {
        return List.of("loan");
    }

    @Override
    public Class<DeviceEvent> events() {
        return DeviceEvent.class;
    }

    @Override
    public void on(DeviceEvent event, EventMetadata recorded, JdbcClient database) {
        var rows = new Rows(recorded, database);
        switch (event) {
            case DeviceHandedOut loan -> handOut(loan, recorded, database);
            case LoanExtended extended -> rows.set(extended.loanRequest(), "due_back = ?", extended.dueBack());
            case DueBackCorrected corrected -> rows.set(corrected.loanRequest(), "due_back = ?", corrected.dueBack());
            case DueBackMoved moved -> rows.set(moved.loanRequest(), "due_back = ?", moved.dueBack());
            case LoanOverdue overdue -> rows.set(overdue.loanRequest(), "overdue = true");
            case DeviceTakenBack back ->
                rows.set(
                        back.loanRequest(),
                        "taken_back_on = ?, returned_condition = ?, missing = ?",
                        back.takenBackOn(),
                        back.condition().name(),
                        names(back.missing()));
            case EventRetracted retracted -> retract(retracted, rows);
            case DeviceRestored restored -> {
                var loan = restored.loan();
                if (loan != null && restored.loanRequest() != null) {
                    rows.set(restored.loanRequest(), "due_back = ?", loan.dueBack());
                }
            }
            case DeviceLost lost -> {
                if (lost.loanRequest() != null) {
                    rows.set(lost.loanRequest(), "lost_on = ?", lost.lostOn());
                }
            }
            case DeviceRegistered _ -> {}
            case DeviceReserved _ -> {}
            case DeviceReleased _ -> {}
            case LoanReminded _ -> {}
            case InventoryNumberCorrected _ -> {}
            case InStockSinceCorrected _ -> {}
            case DeviceWiped _ -> {}
            case DeviceDamaged _ -> {}
            case DeviceSentToRepair _ -> {}
            case DeviceRepaired _ -> {}
            case DeviceRetired _ -> {}
            case StocktakeConfirmed _ -> {}
        }
    }

    /** A loan whose hand-out was retracted never was. */
    private static void retract(EventRetracted retracted, Rows rows) {
        var loan = retracted.loanRequest();
        if (loan == null) {
            return;
        }
        switch (retracted.type().value()) {
            case HAND_OUT -> rows.delete(loan);
            case RETURN -> rows.set(loan, "taken_back_on = null, returned_condition = null, missing = null");
            case LOSS -> rows.set(loan, "lost_on = null");
            default -> {}
        }
    }

    private static void handOut(DeviceHandedOut loan, EventMetadata recorded, JdbcClient database) {
        database.sql("""
                        insert into loan (organisation, loan_request, device, participant, referral, handed_out_on,
                            due_back, condition, accessories)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (loan_request) do nothing""")
                .params(
                        recorded.organisation().value(),
                        loan.loanRequest().value(),
                        loan.device().value(),
                        loan.participant().value(),
                        loan.referral().value(),
                        loan.handedOutOn(),
                        loan.dueBack(),
                        loan.condition().name(),
                        names(loan.accessories()))
                .update();
    }

    private static String[] names(Set<Accessory> accessories) {
        return accessories.stream().map(Accessory::value).sorted().toArray(String[]::new);
    }

    private record Rows(EventMetadata recorded, JdbcClient database) {
        void delete(LoanRequestId loan) {
            database.sql("delete from loan where organisation = ? and loan_request = ?")
                    .params(recorded.organisation().value(), loan.value())
                    .update();
        }

        void set(LoanRequestId loan, String columns, Object... values) {
            var parameters = new ArrayList<>(List.of(values));
            parameters.add(recorded.organisation().value());
            parameters.add(loan.value());
            database.sql("update loan set " + columns + " where organisation = ? and loan_request = ?")
                    .params(parameters)
                    .update();
        }
    }
}
