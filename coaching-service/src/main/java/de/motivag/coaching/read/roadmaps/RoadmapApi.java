package de.motivag.coaching.read.roadmaps;

import static de.motivag.coaching.CoachingRule.NO_SUCH_PARTICIPATION;

import de.motivag.coaching.read.roadmaps.RoadmapView.Records;
import de.motivag.events.Retraction;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RoadmapId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.eventstore.StreamLoader.Entry;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.AccessReason;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the roadmap of one participation, with the texts that its events contain. No view stores them. */
@RestController
class RoadmapApi {
    private record Found(UUID participant, List<Entry> entries) {}

    private final StreamLoader streams;
    private final JdbcClient database;
    private final TenantTransactions transactions;
    private final AccessLog log;
    private final Clock clock;

    RoadmapApi(StreamLoader streams, JdbcClient database, TenantTransactions transactions, AccessLog log, Clock clock) {
        this.streams = streams;
        this.database = database;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** Shows the roadmap of a participation with its texts. It is empty before the first record. */
    @GetMapping("/participations/{participation}/roadmap")
    @Allow({Role.MODERATOR, Role.ADVISER})
    ResponseEntity<RoadmapView> roadmap(@PathVariable UUID participation, @RequestParam AccessReason reason) {
        // The access log uses its own transaction. Nesting the two would need two connections at a time.
        var found = transactions.within(Caller.current().organisation(), () -> find(participation));
        if (!found.entries().isEmpty()) {
            log.opened(List.of(found.participant()), reason.name());
        }
        var retracted = found.entries().stream()
                .map(Entry::event)
                .filter(Retraction.class::isInstance)
                .map(event -> ((Retraction) event).event().value())
                .collect(Collectors.toUnmodifiableSet());
        var standing = found.entries().stream()
                .filter(entry -> !(entry.event() instanceof Retraction)
                        && !retracted.contains(entry.recorded().id()))
                .toList();
        var today = LocalDate.ofInstant(clock.instant(), DecisionContext.BERLIN);
        var version = found.entries().size();
        return ResponseEntity.ok()
                .eTag("\"" + version + "\"")
                .body(new Records(standing, today).view(participation, found.participant()));
    }

    private Found find(UUID participation) {
        var participant = database.sql(
                        "select participant_id from participation where organisation = ? and participation_id = ?")
                .params(Caller.current().organisation().value(), participation)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new RuleViolated(NO_SUCH_PARTICIPATION));
        return new Found(participant, streams.read(RoadmapId.of(new ParticipationId(participation))));
    }
}
