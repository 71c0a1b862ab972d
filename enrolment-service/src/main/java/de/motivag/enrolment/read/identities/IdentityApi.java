package de.motivag.enrolment.read.identities;

import de.motivag.enrolment.read.identities.Identities.Identity;
import de.motivag.events.common.ParticipantId;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.AccessReason;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.kit.web.QueryBody;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Resolves ids and client numbers to persons, and searches for a person. Other services use it for documents, mails,
 * lists and imports. Requests have a body, so that no name appears in an address. No view contains the answers: they
 * are decrypted from the events for each reader, and each person shown is logged with the reason.
 */
@RestController
class IdentityApi {
    private static final int MOST_FOUND = 50;
    /** The order of German lists (DIN 5007): ä beside a, ß as ss. */
    private static final Collator GERMAN = Collator.getInstance(Locale.GERMAN);

    private static final Comparator<Person> BY_NAME = Comparator.comparing(
                    (Person person) -> String.valueOf(person.familyName()), GERMAN)
            .thenComparing(person -> String.valueOf(person.givenName()), GERMAN)
            .thenComparing(Person::participant);

    record Resolved(List<Person> persons) {}

    /** @param more whether more persons match; the reader should enter more of the name */
    record Found(List<Person> persons, boolean more) {}

    private record Matches(List<Identity> identities, boolean more) {}

    private final Identities identities;
    private final TenantTransactions transactions;
    private final IdentityIndex index;
    private final AccessLog log;

    IdentityApi(Identities identities, TenantTransactions transactions, IdentityIndex index, AccessLog log) {
        this.identities = identities;
        this.transactions = transactions;
        this.index = index;
        this.log = log;
    }

    /**
     * Resolves ids and client numbers to persons. Unknown persons are left out. Persons whose data were erased, or were lost with the database, have no
     * data if they were requested by id, and are never found by client number.
     */
    @PostMapping("/identities/resolve")
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
    Resolved resolve(@QueryBody Resolve request) {
        request.requireOnePage();
        var caller = Caller.current();
        // The access log uses its own transaction. Nested in this one, a request would need two connections at a time.
        var found = transactions.within(caller.organisation(), () -> {
            var ids = new LinkedHashSet<ParticipantId>();
            request.numbers()
                    .forEach(number ->
                            index.byClientNumber(caller.organisation(), number).ifPresent(ids::add));
            var requestedIds = Set.copyOf(request.ids());
            ids.removeAll(requestedIds);
            return Stream.concat(opened(requestedIds).stream(), readable(opened(ids)).stream())
                    .toList();
        });
        log(found, request.reason());
        return new Resolved(persons(found, caller));
    }

    /**
     * Searches persons by name or client number. Lists at most 50, in the German order of their names. Persons whose data were erased or lost are never
     * found.
     */
    @PostMapping("/identities/search")
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
    Found search(@QueryBody Search request) {
        var caller = Caller.current();
        var found = transactions.within(caller.organisation(), () -> {
            var ids = request.clientNumber() != null
                    ? index.byClientNumber(caller.organisation(), request.clientNumber()).stream()
                            .toList()
                    : index.byName(caller.organisation(), String.valueOf(request.name()));
            var firstIds = ids.subList(0, Math.min(MOST_FOUND, ids.size()));
            return new Matches(readable(opened(firstIds)), ids.size() > MOST_FOUND);
        });
        log(found.identities(), request.reason());
        return new Found(persons(found.identities(), caller), found.more());
    }

    /**
     * Lists the people who may be the person that is about to be registered: those with the same client number, and those
     * with names that sound alike and no clearly different day of birth. At most 50, in the German order of their names.
     */
    @PostMapping("/identities/duplicates")
    @Allow({Role.INTAKE, Role.ADVISER})
    Found duplicates(@QueryBody Duplicates request) {
        request.requireNames();
        var caller = Caller.current();
        var found = transactions.within(caller.organisation(), () -> {
            var ids = new LinkedHashSet<ParticipantId>();
            if (request.clientNumber() != null) {
                index.byClientNumber(caller.organisation(), request.clientNumber())
                        .ifPresent(ids::add);
            }
            var alike = index.alike(caller.organisation(), request.person()).stream()
                    .filter(id -> !ids.contains(id))
                    .toList();
            return Stream.concat(
                            readable(opened(ids)).stream(),
                            readable(opened(alike)).stream().filter(request::isLikely))
                    .filter(identity -> !identity.participant().equals(request.participant()))
                    .toList();
        });
        var first = found.subList(0, Math.min(MOST_FOUND, found.size()));
        log(first, request.reason());
        return new Found(persons(first, caller), found.size() > MOST_FOUND);
    }

    private List<Identity> opened(Collection<ParticipantId> ids) {
        return ids.stream().map(identities::find).flatMap(Optional::stream).toList();
    }

    /**
     * The persons whose data can be decrypted. The hashes use the organisation's key and outlive a person's key. After
     * a restore they exist again for erased persons, and would reveal that a name or number was theirs.
     */
    private static List<Identity> readable(List<Identity> identities) {
        return identities.stream().filter(identity -> identity.data() != null).toList();
    }

    private static List<Person> persons(List<Identity> identities, Caller caller) {
        var shown = PersonalProperty.neededBy(caller.roles());
        return identities.stream()
                .map(identity -> Person.of(identity, shown))
                .sorted(BY_NAME)
                .toList();
    }

    private void log(List<Identity> identities, AccessReason reason) {
        var shown = readable(identities).stream()
                .map(identity -> identity.participant().value())
                .toList();
        log.opened(shown, reason.name());
    }
}
