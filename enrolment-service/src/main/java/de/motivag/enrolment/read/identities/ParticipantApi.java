package de.motivag.enrolment.read.identities;

import static de.motivag.enrolment.EnrolmentRule.NO_SUCH_PARTICIPANT;

import de.motivag.events.common.ParticipantId;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.AccessReason;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a person's master data with their version, for display or correction. Every reading needs a reason and is
 * logged with it.
 */
@RestController
class ParticipantApi {
    /**
     * @param erased whether the data were erased on request
     * @param person master data that the reader's roles need; null once the data were erased, or if they were lost with
     *     the database
     */
    record ParticipantView(
            UUID participant, boolean erased, @Nullable PersonalDetails person, long version) {}

    private final Identities identities;
    private final TenantTransactions transactions;
    private final AccessLog log;

    ParticipantApi(Identities identities, TenantTransactions transactions, AccessLog log) {
        this.identities = identities;
        this.transactions = transactions;
        this.log = log;
    }

    /** Shows the personal data of a person. */
    @GetMapping("/participants/{participant}")
    @Allow({
        Role.INTAKE,
        Role.ADVISER,
        Role.MODERATOR,
        Role.DEVICE_DESK,
        Role.EMPLOYER_SERVICE,
        Role.EQUAL_OPPORTUNITY,
        Role.TEAM_LEAD,
        Role.PRIVACY_OFFICER
    })
    ResponseEntity<ParticipantView> participant(@PathVariable UUID participant, @RequestParam AccessReason reason) {
        var caller = Caller.current();
        var identity = transactions
                .within(caller.organisation(), () -> identities.find(new ParticipantId(participant)))
                .orElseThrow(() -> new RuleViolated(NO_SUCH_PARTICIPANT));
        var data = identity.data();
        if (data != null) {
            log.opened(List.of(participant), reason.name());
        }
        var shown = data == null ? null : PersonalDetails.of(data, PersonalProperty.neededBy(caller.roles()));
        return ResponseEntity.ok()
                .eTag("\"" + identity.version() + "\"")
                .body(new ParticipantView(participant, identity.erased(), shown, identity.version()));
    }
}
