package de.motivag.kit.security;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Limits by role how many different people a caller may see within an hour. The access log is counted, so the limit
 * holds over all instances and survives a restart. Each service counts only its own answers.
 */
final class PeoplePerHour {
    static final Duration HOUR = Duration.ofHours(1);
    static final String SETTING = "motivag.people-per-hour";

    /** The limit of a caller; with several roles, the largest of theirs. */
    record Limit(Role role, int people) {}

    /**
     * The people shown to one caller in the last hour.
     *
     * @param people number of people including those of the request
     * @param retryAfter time until the request is within the limit; zero if it is now
     */
    record Outlook(int people, Duration retryAfter) {
        boolean fits() {
            return retryAfter.isZero();
        }
    }

    private final Map<Role, Integer> limits;
    private final JdbcClient database;

    PeoplePerHour(Map<Role, Integer> limits, JdbcClient database) {
        this.limits = limits;
        this.database = database;
    }

    /** @throws IllegalStateException unless each role has a limit and no limit is negative */
    static Map<Role, Integer> settings(Environment environment) {
        var settings = new HashMap<>(Binder.get(environment)
                .bind(SETTING, Bindable.mapOf(String.class, Integer.class))
                .orElseThrow(() -> new IllegalStateException(SETTING + " is missing")));
        var limits = new EnumMap<Role, Integer>(Role.class);
        for (var role : Role.values()) {
            var people = settings.remove(role.claim());
            if (people == null || people < 0) {
                throw new IllegalStateException(SETTING + "." + role.claim() + " must be a number of people, or 0");
            }
            limits.put(role, people);
        }
        if (!settings.isEmpty()) {
            throw new IllegalStateException(SETTING + " contains unknown roles: " + settings.keySet());
        }
        return limits;
    }

    Limit limit(Caller caller) {
        return caller.roles().stream()
                .map(role -> new Limit(role, Objects.requireNonNull(limits.get(role))))
                .max(Comparator.comparingInt(Limit::people).thenComparing(Limit::role))
                .orElseThrow(() -> new IllegalStateException("A caller without a role may not see any person"));
    }

    /**
     * Counts the people. Call it in the transaction that logs the access; until its end other requests of the same
     * caller wait.
     */
    Outlook outlook(Caller caller, Set<UUID> requested, Instant now) {
        lock(caller);
        var seen = lastSeen(caller, now.minus(HOUR));
        var others = seen.entrySet().stream()
                .filter(person -> !requested.contains(person.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        var people = others.size() + requested.size();
        var surplus = people - limit(caller).people();
        if (surplus <= 0) {
            return new Outlook(people, Duration.ZERO);
        }
        if (surplus > others.size()) {
            // Waiting does not help: the request alone exceeds the limit.
            return new Outlook(people, HOUR);
        }
        var room = Duration.between(now, others.get(surplus - 1).plus(HOUR));
        return new Outlook(people, room.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : room);
    }

    /** Locks the caller. Otherwise two simultaneous requests on two instances would not count each other. */
    private void lock(Caller caller) {
        database.sql("select pg_advisory_xact_lock(hashtext('people-per-hour'), hashtext(?))")
                .param(caller.organisation().value() + "/" + caller.staff())
                .query((row, _) -> true)
                .single();
    }

    private Map<UUID, Instant> lastSeen(Caller caller, Instant since) {
        var seen = new HashMap<UUID, Instant>();
        database.sql("""
                        select person, max(at) from access_log cross join unnest(participants) as person
                        where organisation = ? and actor = ? and at > ? and outcome = 'OPENED' group by person""")
                .params(caller.organisation().value(), caller.staff(), Timestamp.from(since))
                .query(row -> {
                    seen.put(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant());
                });
        return seen;
    }
}
