package de.motivag.enrolment.read.participant;

import de.motivag.enrolment.EnrolmentRule;
import de.motivag.enrolment.write.participant.Participant;
import de.motivag.events.Confidential;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.Streams;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.wall.Transactions;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A person's master data. There is no view of them: they are opened from the events for each reader, and every reading is
 * logged.
 */
@RestController
class ParticipantApi {
    /** @param person the master data; none once they were erased, or if they were lost with the database */
    record ParticipantView(
            UUID participant, boolean erased, @Nullable PersonalData person, long version) {}

    private final Streams streams;
    private final Transactions transactions;
    private final AccessLog log;

    ParticipantApi(Streams streams, Transactions transactions, AccessLog log) {
        this.streams = streams;
        this.transactions = transactions;
        this.log = log;
    }

    @GetMapping("/participants/{participant}")
    @Allow({Role.INTAKE, Role.ADVISER, Role.MODERATOR, Role.DEVICE_DESK, Role.EMPLOYER_SERVICE, Role.TEAM_LEAD})
    ResponseEntity<ParticipantView> participant(@PathVariable UUID participant) {
        // The log has a transaction of its own: one inside the other would need two connections at a time.
        var entries = transactions.within(
                Caller.current().organisation(), () -> streams.read(new ParticipantId(participant)));
        var known = switch (state(entries)) {
            case Participant.None none -> throw new RuleViolated(EnrolmentRule.NO_SUCH_PARTICIPANT);
            case Participant.Registered registered -> registered.person();
            case Participant.BeingErased running -> running.registered().person();
            case Participant.Erased erased -> new Confidential.Shredded<PersonalData>();
        };
        log.record(Caller.current(), "GET /participants/" + participant, AccessLog.Outcome.OPENED);
        var person = known instanceof Confidential.Open<PersonalData> open ? open.value() : null;
        return ResponseEntity.ok()
                .eTag("\"" + entries.size() + "\"")
                .body(new ParticipantView(
                        participant, known instanceof Confidential.Shredded<PersonalData>, person, entries.size()));
    }

    private static Participant state(List<Streams.Entry> entries) {
        Participant state = new Participant.None();
        for (var entry : entries) {
            if (!(entry.event() instanceof ParticipantEvent event)) {
                return new Participant.None();
            }
            state = Participant.evolve(state, event);
        }
        return state;
    }
}
