package de.motivag.enrolment.read.days;

import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.StockStatus;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Replica;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the loans of device-service as they are, which referrals show and whose hand-outs bound days. */
@Component
final class WhenLoanChangedThenStoreReplica implements Replica<DeviceEvent> {
    private static final String LENT = "PROVIDED";
    private static final String RETURNED = "RETURNED";
    private static final String LOST = "LOST";
    private static final String HAND_OUT = EventTypes.name(DeviceHandedOut.class);

    private final JdbcClient database;

    WhenLoanChangedThenStoreReplica(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String table() {
        return "loan_replica";
    }

    @Override
    public Class<DeviceEvent> event() {
        return DeviceEvent.class;
    }

    @Override
    public void on(DeviceEvent event, EventMetadata metadata) {
        switch (event) {
            case DeviceHandedOut e -> store(e, metadata);
            case LoanExtended e -> due(e.loanRequest(), e.dueBack());
            case DueBackMoved e -> due(e.loanRequest(), e.dueBack());
            case DeviceTakenBack e -> state(e.loanRequest(), RETURNED);
            case DeviceLost e -> state(e.loanRequest(), LOST);
            case DeviceRetired e -> state(e.loanRequest(), LOST);
            case DueBackCorrected e -> due(e.loanRequest(), e.dueBack());
            case EventRetracted e -> retract(e);
            case DeviceRestored e -> restore(e);
            default -> {}
        }
    }

    private void store(DeviceHandedOut loan, EventMetadata metadata) {
        database.sql("""
                        insert into loan_replica
                          (organisation, loan_request, device, referral, state, handed_out_on, due_back)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (loan_request) do update set device = excluded.device, state = excluded.state,
                          handed_out_on = excluded.handed_out_on, due_back = excluded.due_back""")
                .params(
                        metadata.organisation().value(),
                        loan.loanRequest().value(),
                        loan.device().value(),
                        loan.referral().value(),
                        LENT,
                        loan.handedOutOn(),
                        loan.dueBack())
                .update();
    }

    /** A loan whose hand-out was retracted never was. */
    private void retract(EventRetracted retracted) {
        if (retracted.loanRequest() != null && retracted.type().value().equals(HAND_OUT)) {
            database.sql("delete from loan_replica where loan_request = ?")
                    .param(retracted.loanRequest().value())
                    .update();
        }
    }

    /** After a retraction a loan may be open again, or no longer lost. */
    private void restore(DeviceRestored restored) {
        var loan = restored.loan();
        if (loan != null && restored.loanRequest() != null) {
            state(restored.loanRequest(), restored.status() == StockStatus.LOST ? LOST : LENT);
            due(restored.loanRequest(), loan.dueBack());
        }
    }

    private void due(LoanRequestId loan, LocalDate dueBack) {
        database.sql("update loan_replica set due_back = ? where loan_request = ?")
                .params(dueBack, loan.value())
                .update();
    }

    /** @param loan null if the device was not lent out */
    private void state(@Nullable LoanRequestId loan, String state) {
        if (loan != null) {
            database.sql("update loan_replica set state = ? where loan_request = ?")
                    .params(state, loan.value())
                    .update();
        }
    }
}
