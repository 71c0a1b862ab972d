package de.motivag.enrolment.read.identity;

import de.motivag.enrolment.write.participant.Participant;
import de.motivag.events.Confidential;
import de.motivag.events.OrganisationId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.eventstore.Streams;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.wall.Transactions;
import de.motivag.kit.web.Bound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who people are: the one question that other services may ask, for documents, mails, lists and imports; and the search
 * for a person. Asked with a body, so that no name stands in an address. There is no view of the answers: they are opened
 * from the events for each reader, and each person opened is logged with the reason.
 */
@RestController
class IdentityApi {
    private static final int MOST_FOUND = 50;
    private static final Comparator<Person> BY_NAME = Comparator.comparing(
                    (Person person) -> String.valueOf(person.familyName()))
            .thenComparing(person -> String.valueOf(person.givenName()))
            .thenComparing(Person::participant);

    record Identities(List<Person> persons) {}

    /** @param more whether there are others than these: ask for more letters */
    record Found(List<Person> persons, boolean more) {}

    private final Streams streams;
    private final Transactions transactions;
    private final JdbcClient database;
    private final BlindIndex index;
    private final AccessLog log;

    IdentityApi(Streams streams, Transactions transactions, JdbcClient database, BlindIndex index, AccessLog log) {
        this.streams = streams;
        this.transactions = transactions;
        this.database = database;
        this.index = index;
        this.log = log;
    }

    /**
     * Whom there is not is missing in the answer; who was erased is said to be, where asked for by id. By number nobody
     * who was erased is found.
     */
    @PostMapping(path = "/identities/resolve", consumes = MediaType.APPLICATION_JSON_VALUE)
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
    Identities resolve(@Bound Resolve asked) {
        var caller = Caller.current();
        // The log has a transaction of its own: one inside the other would need two connections at a time.
        var persons = transactions.within(caller.organisation(), () -> {
            var ids = new LinkedHashSet<ParticipantId>();
            if (asked.clientNumbers() != null) {
                asked.clientNumbers()
                        .forEach(number ->
                                numbered(caller.organisation(), number).ifPresent(ids::add));
            }
            var named = Set.copyOf(Objects.requireNonNullElse(asked.participants(), List.<ParticipantId>of()));
            ids.removeAll(named);
            return Stream.concat(opened(named, caller).stream(), readable(opened(ids, caller)).stream())
                    .sorted(BY_NAME)
                    .toList();
        });
        log(caller, "POST /identities/resolve", persons, asked.reason());
        return new Identities(persons);
    }

    /** At most 50, by name; nobody who was erased. */
    @PostMapping(path = "/identities/search", consumes = MediaType.APPLICATION_JSON_VALUE)
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
    Found search(@Bound Search asked) {
        var caller = Caller.current();
        var found = transactions.within(caller.organisation(), () -> {
            var ids = asked.clientNumber() != null
                    ? numbered(caller.organisation(), asked.clientNumber()).stream()
                            .toList()
                    : named(caller.organisation(), String.valueOf(asked.name()));
            var most = ids.subList(0, Math.min(MOST_FOUND, ids.size()));
            return new Found(readable(opened(most, caller)), ids.size() > MOST_FOUND);
        });
        log(caller, "POST /identities/search", found.persons(), asked.reason());
        return found;
    }

    private Optional<ParticipantId> numbered(OrganisationId organisation, String number) {
        return database.sql("""
                        select holder from unique_key where organisation = ? and kind = 'client-number' and hash = ?""")
                .params(organisation.value(), index.clientNumber(organisation, number))
                .query((row, i) -> new ParticipantId(row.getObject(1, UUID.class)))
                .optional();
    }

    private List<ParticipantId> named(OrganisationId organisation, String name) {
        var hashes = Names.sought(name).stream()
                .map(beginning -> index.name(organisation, beginning))
                .toList();
        return hashes.isEmpty()
                ? List.of()
                : database.sql("""
                                select participant from identity
                                where organisation = :organisation and hash in (:hashes)
                                group by participant having count(*) = :all
                                order by participant limit :most""")
                        .param("organisation", organisation.value())
                        .param("hashes", hashes)
                        .param("all", hashes.size())
                        .param("most", MOST_FOUND + 1)
                        .query((row, i) -> new ParticipantId(row.getObject(1, UUID.class)))
                        .list();
    }

    private List<Person> opened(Iterable<ParticipantId> ids, Caller caller) {
        var withNumber = caller.isAnyOf(Role.INTAKE, Role.ADVISER, Role.TEAM_LEAD, Role.PRIVACY_OFFICER);
        var persons = new ArrayList<Person>();
        for (var id : ids) {
            person(id, withNumber).ifPresent(persons::add);
        }
        persons.sort(BY_NAME);
        return List.copyOf(persons);
    }

    /**
     * Those whose data open. The hashes are under the organisation's key and outlive a person's: after a restore they are
     * back for people whose key is destroyed, and would tell that a name or number was theirs.
     */
    private static List<Person> readable(List<Person> persons) {
        return persons.stream().filter(person -> !person.erased()).toList();
    }

    private Optional<Person> person(ParticipantId id, boolean withNumber) {
        Participant state = new Participant.None();
        for (var entry : streams.read(id)) {
            if (!(entry.event() instanceof ParticipantEvent event)) {
                return Optional.empty();
            }
            state = Participant.evolve(state, event);
        }
        return switch (state) {
            case Participant.None none -> Optional.empty();
            case Participant.Registered known -> Optional.of(person(id, known, withNumber));
            case Participant.BeingErased running -> Optional.of(person(id, running.registered(), withNumber));
            case Participant.Erased erased -> Optional.of(Person.erased(id));
        };
    }

    private static Person person(ParticipantId id, Participant.Registered known, boolean withNumber) {
        return known.person() instanceof Confidential.Open<PersonalData> open
                ? Person.of(id, open.value(), withNumber)
                : Person.erased(id);
    }

    private void log(Caller caller, String path, List<Person> persons, Reason reason) {
        var opened = persons.stream()
                .filter(person -> !person.erased())
                .map(person -> path + " " + person.participant())
                .toList();
        if (!opened.isEmpty()) {
            log.record(caller, opened, AccessLog.Outcome.OPENED, reason.name());
        }
    }
}
