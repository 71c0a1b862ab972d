package de.motivag.enrolment.read.days;

import de.motivag.events.codec.EventTypes;
import de.motivag.events.EventName;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.EventRetracted;
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
    private static final EventName HAND_OUT = new EventName(EventTypes.name(DeviceHandedOut.class));
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
            case DeviceHandedOut e ->
                store(e, e.loanRequest(), e.referral(), LENT, e.handedOutOn(), e.dueBack(), metadata);
            case LoanExtended e -> due(e.loanRequest(), e.dueBack());
            case DueBackMoved e -> due(e.loanRequest(), e.dueBack());
            case DueBackCorrected e -> due(e.loanRequest(), e.dueBack());
            case DeviceTakenBack e -> state(e.loanRequest(), RETURNED);
            case DeviceLost e -> state(e.loanRequest(), LOST);
            case DeviceRetired e -> state(e.loanRequest(), LOST);
            // A lost device that is seen again with its borrower is still lent.
            case StocktakeConfirmed e -> state(e.loanRequest(), LENT);
            case EventRetracted e when e.type().equals(HAND_OUT) && e.loanRequest() != null -> delete(e.loanRequest());
            case DeviceRestored e when e.loan() != null && e.loanRequest() != null && e.referral() != null ->
                store(
                        e,
                        e.loanRequest(),
                        e.referral(),
                        e.lostOn() == null ? LENT : LOST,
                        e.loan().handedOutOn(),
                        e.loan().dueBack(),
                        metadata);
            default -> {}
        }
    }

    private void store(
            DeviceEvent event,
            LoanRequestId loan,
            ReferralId referral,
            String state,
            LocalDate handedOutOn,
            LocalDate dueBack,
            EventMetadata metadata) {
        database.sql("""
                        insert into loan_replica
                          (organisation, loan_request, device, referral, state, handed_out_on, due_back)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (loan_request) do update set device = excluded.device, state = excluded.state,
                          handed_out_on = excluded.handed_out_on, due_back = excluded.due_back""")
                .params(
                        metadata.organisation().value(),
                        loan.value(),
                        event.device().value(),
                        referral.value(),
                        state,
                        handedOutOn,
                        dueBack)
                .update();
    }

    private void delete(LoanRequestId loan) {
        database.sql("delete from loan_replica where loan_request = ?")
                .param(loan.value())
                .update();
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
