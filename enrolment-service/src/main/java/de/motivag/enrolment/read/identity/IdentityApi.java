package de.motivag.enrolment.read.identity;

import de.motivag.events.OrganisationId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.wall.Transactions;
import de.motivag.kit.web.Bound;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
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

    record Resolved(List<Person> persons) {}

    /** @param more whether there are others than these: ask for more letters */
    record Found(List<Person> persons, boolean more) {}

    private final Identities identities;
    private final Transactions transactions;
    private final JdbcClient database;
    private final BlindIndex index;
    private final AccessLog log;

    IdentityApi(
            Identities identities, Transactions transactions, JdbcClient database, BlindIndex index, AccessLog log) {
        this.identities = identities;
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
    Resolved resolve(@Bound Resolve asked) {
        asked.requireOnePage();
        var caller = Caller.current();
        // The log has a transaction of its own: one inside the other would need two connections at a time.
        var persons = transactions.within(caller.organisation(), () -> {
            var ids = new LinkedHashSet<ParticipantId>();
            asked.numbers()
                    .forEach(number -> numbered(caller.organisation(), number).ifPresent(ids::add));
            var named = Set.copyOf(asked.ids());
            ids.removeAll(named);
            return Stream.concat(opened(named, caller).stream(), readable(opened(ids, caller)).stream())
                    .sorted(BY_NAME)
                    .toList();
        });
        log(persons, asked.reason());
        return new Resolved(persons);
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
        log(found.persons(), asked.reason());
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

    private List<Person> opened(Collection<ParticipantId> ids, Caller caller) {
        var shown = PersonalProperty.neededBy(caller.roles());
        return ids.stream()
                .map(identities::find)
                .flatMap(Optional::stream)
                .map(identity -> Person.of(identity, shown))
                .sorted(BY_NAME)
                .toList();
    }

    /**
     * Those whose data open. The hashes are under the organisation's key and outlive a person's: after a restore they are
     * back for people whose key is destroyed, and would tell that a name or number was theirs.
     */
    private static List<Person> readable(List<Person> persons) {
        return persons.stream().filter(person -> !person.erased()).toList();
    }

    private void log(List<Person> persons, Reason reason) {
        var opened = persons.stream()
                .filter(person -> !person.erased())
                .map(Person::participant)
                .toList();
        log.opened(opened, reason.name());
    }
}
