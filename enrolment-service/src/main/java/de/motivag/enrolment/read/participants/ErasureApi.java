package de.motivag.enrolment.read.participants;

import static de.motivag.enrolment.EnrolmentRule.NO_ERASURE_REQUESTED;
import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_PARTICIPANT;

import de.motivag.events.common.ParticipantId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the state of the last request to erase a person's data (Art. 17 GDPR). Decrypts no personal data. */
@RestController
class ErasureApi {
    private final StreamLoader streams;
    private final TenantTransactions transactions;

    ErasureApi(StreamLoader streams, TenantTransactions transactions) {
        this.streams = streams;
        this.transactions = transactions;
    }

    /** Shows the progress of the erasure of a person. */
    @GetMapping("/participants/{participant}/erasure")
    @Allow(Role.PRIVACY_OFFICER)
    ResponseEntity<ErasureView> erasure(@PathVariable UUID participant) {
        var entries = transactions.within(
                Caller.current().organisation(), () -> streams.read(new ParticipantId(participant)));
        var view = ErasureView.of(entries)
                .orElseThrow(() -> new RuleViolated(entries.isEmpty() ? NO_SUCH_PARTICIPANT : NO_ERASURE_REQUESTED));
        return ResponseEntity.ok().eTag("\"" + entries.size() + "\"").body(view);
    }
}
