package de.motivag.device.read.loanrequests;

import de.motivag.events.common.DeviceId;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.eventstore.Projection;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LoanRequestProjection implements Projection<LoanRequestEvent> {
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
    public void on(LoanRequestEvent event, EventMetadata metadata, JdbcClient database) {
        switch (event) {
            case LoanRequested requested -> request(requested, metadata, database);
            case LoanRequestMatched matched -> update("MATCHED", matched.device(), metadata, database);
            case LoanRequestFulfilled fulfilled -> update("FULFILLED", fulfilled.device(), metadata, database);
            case LoanRequestReopened _ -> {
                update("WAITING", null, metadata, database);
                markReopened(metadata, database);
            }
            case LoanRequestCancelled cancelled -> {
                update("CANCELLED", null, metadata, database);
                database.sql(
                                "update loan_request set cancelled_because = ? where organisation = ? and loan_request = ?")
                        .params(
                                cancelled.reason().name(),
                                metadata.organisation().value(),
                                metadata.stream())
                        .update();
            }
        }
    }

    private static void request(LoanRequested requested, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        insert into loan_request
                            (organisation, loan_request, version, status, participant, referral, offer, type, requested_at)
                        values (?, ?, ?, 'WAITING', ?, ?, ?, ?, ?) on conflict (loan_request) do nothing""")
                .params(
                        metadata.organisation().value(),
                        requested.loanRequest().value(),
                        metadata.sequence() + 1,
                        requested.participant().value(),
                        requested.referral().value(),
                        requested.offer().value(),
                        requested.type().value(),
                        metadata.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static void markReopened(EventMetadata metadata, JdbcClient database) {
        database.sql("update loan_request set reopened = true where organisation = ? and loan_request = ?")
                .params(metadata.organisation().value(), metadata.stream())
                .update();
    }

    private static void update(String status, @Nullable DeviceId device, EventMetadata metadata, JdbcClient database) {
        database.sql("""
                        update loan_request set version = :version, status = :status, device = :device
                        where organisation = :organisation and loan_request = :loanRequest""")
                .param("version", metadata.sequence() + 1)
                .param("status", status)
                .param("device", device == null ? null : device.value())
                .param("organisation", metadata.organisation().value())
                .param("loanRequest", metadata.stream())
                .update();
    }
}
