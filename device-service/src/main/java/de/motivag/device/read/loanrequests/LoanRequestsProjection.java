package de.motivag.device.read.loanrequests;

import de.motivag.events.device.DeviceId;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import de.motivag.kit.eventstore.Projection;
import de.motivag.kit.eventstore.Recorded;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LoanRequestsProjection implements Projection<LoanRequestEvent> {
    @Override
    public String view() {
        return "loan-requests";
    }

    @Override
    public List<String> tables() {
        return List.of("loan_request");
    }

    @Override
    public Class<LoanRequestEvent> events() {
        return LoanRequestEvent.class;
    }

    @Override
    public void on(LoanRequestEvent event, Recorded recorded, JdbcClient database) {
        switch (event) {
            case LoanRequested requested -> request(requested, recorded, database);
            case LoanRequestMatched matched -> update("MATCHED", matched.device(), recorded, database);
            case LoanRequestFulfilled fulfilled -> update("FULFILLED", fulfilled.device(), recorded, database);
            case LoanRequestReopened _ -> {
                update("WAITING", null, recorded, database);
                markReopened(recorded, database);
            }
            case LoanRequestCancelled _ -> update("CANCELLED", null, recorded, database);
        }
    }

    private static void request(LoanRequested requested, Recorded recorded, JdbcClient database) {
        database.sql("""
                        insert into loan_request
                            (organisation, loan_request, version, status, participant, referral, offer, type, requested_at)
                        values (?, ?, ?, 'WAITING', ?, ?, ?, ?, ?) on conflict (loan_request) do nothing""")
                .params(
                        recorded.organisation().value(),
                        requested.loanRequest().value(),
                        recorded.sequence() + 1,
                        requested.participant().value(),
                        requested.referral().value(),
                        requested.offer().value(),
                        requested.type().name(),
                        recorded.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void markReopened(Recorded recorded, JdbcClient database) {
        database.sql("update loan_request set reopened = true where organisation = ? and loan_request = ?")
                .params(recorded.organisation().value(), recorded.stream())
                .update();
    }

    private static void update(String status, @Nullable DeviceId device, Recorded recorded, JdbcClient database) {
        database.sql("""
                        update loan_request set version = :version, status = :status, device = :device
                        where organisation = :organisation and loan_request = :loanRequest""")
                .param("version", recorded.sequence() + 1)
                .param("status", status)
                .param("device", device == null ? null : device.value())
                .param("organisation", recorded.organisation().value())
                .param("loanRequest", recorded.stream())
                .update();
    }
}
