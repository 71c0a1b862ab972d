package de.motivag.outcome.read.biographies;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_WORK_BIOGRAPHY;

import de.motivag.events.Confidential;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.outcome.write.workbiography.WorkBiography;
import de.motivag.outcome.write.workbiography.WorkBiography.Reported;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The recorded work of one person (§ 5: every positive change counts). No view stores the notes. They are decrypted
 * from the events for each reader, and every access is logged.
 */
@RestController
class WorkBiographyApi {
    /**
     * @param integrations in the order of their reports, without the withdrawn ones
     * @param progress by ladder and day
     * @param benefitsKnownUntil the day up to which the periods in receipt of benefits are known; null if no report
     *     exists
     * @param benefitPeriods known periods in receipt of benefits, in order
     * @param checkedOn the latest day on which staff confirmed that no further integration exists
     */
    record Biography(
            UUID participant,
            List<Started> integrations,
            List<Step> progress,
            @Nullable LocalDate benefitsKnownUntil,
            List<BenefitPeriod> benefitPeriods,
            @Nullable LocalDate checkedOn,
            long version) {}

    /**
     * @param facts facts as reported or corrected last
     * @param note null if it was erased or never written
     */
    record Started(
            UUID integration, Integration facts, @Nullable String note) {}

    /**
     * @param ladderVersion version of the ladder
     * @param on day of the record
     * @param step step of the ladder, from 1
     */
    record Step(int ladderVersion, LocalDate on, int step) {}

    private final StreamLoader streams;
    private final TenantTransactions transactions;
    private final AccessLog log;

    WorkBiographyApi(StreamLoader streams, TenantTransactions transactions, AccessLog log) {
        this.streams = streams;
        this.transactions = transactions;
        this.log = log;
    }

    /** Shows the work of a person after the coaching. */
    @GetMapping("/participants/{participant}/work-biography")
    @Allow({Role.ADVISER, Role.INTAKE, Role.EMPLOYER_SERVICE, Role.TEAM_LEAD, Role.EQUAL_OPPORTUNITY})
    ResponseEntity<Biography> biography(@PathVariable UUID participant) {
        // The access log uses its own transaction. Nesting the two would need two connections at a time.
        var entries = transactions.within(
                Caller.current().organisation(), () -> streams.read(WorkBiography.of(new ParticipantId(participant))));
        if (entries.isEmpty()) {
            throw new RuleViolated(NO_SUCH_WORK_BIOGRAPHY);
        }
        log.opened(List.of(participant));
        var biography = WorkBiography.EMPTY;
        for (var entry : entries) {
            biography = WorkBiography.evolve(biography, (WorkBiographyEvent) entry.event());
        }
        return ResponseEntity.ok()
                .eTag("\"" + entries.size() + "\"")
                .body(toBiography(participant, biography, entries.size()));
    }

    private static Biography toBiography(UUID participant, WorkBiography biography, long version) {
        var benefits = biography.benefits();
        return new Biography(
                participant,
                biography.integrations().entrySet().stream()
                        .filter(integration -> !integration.getValue().withdrawn())
                        .map(integration -> started(integration.getKey().value(), integration.getValue()))
                        .toList(),
                biography.progress().entrySet().stream()
                        .flatMap(ladder -> ladder.getValue().entrySet().stream()
                                .map(step -> new Step(ladder.getKey(), step.getKey(), step.getValue())))
                        .toList(),
                benefits == null ? null : benefits.knownUntil(),
                benefits == null ? List.of() : benefits.periods(),
                biography.checkedOn(),
                version);
    }

    private static Started started(UUID integration, Reported reported) {
        var note = reported.note() instanceof Confidential.Open<String> open ? open.value() : null;
        return new Started(integration, reported.facts(), note);
    }
}
