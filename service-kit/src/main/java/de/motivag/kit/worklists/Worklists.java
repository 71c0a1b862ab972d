package de.motivag.kit.worklists;

import static java.util.stream.Collectors.joining;

import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.worklists.Deputies.Deputised;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SQL of worklists, for the lists and for their numbers. */
public final class Worklists {
    private final Clock clock;
    private final Supplier<Optional<Deputies>> deputies;

    Worklists(Clock clock, Supplier<Optional<Deputies>> deputies) {
        this.clock = clock;
        this.deputies = deputies;
    }

    /** The people for whom the caller deputises today. */
    List<Deputised> deputised() {
        return staff(Caller.current()).stream()
                .flatMap(staff -> deputies.get().stream()
                        .flatMap(known -> known.deputisedBy(staff, now().toLocalDate()).stream()))
                .toList();
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), DecisionContext.BERLIN);
    }

    /**
     * The rows of a list, restricted by its parameters. A worklist of roles that the caller does not have has no rows,
     * because its condition may reveal what these roles may not see. Team leads see the rows that belong to their staff.
     *
     * @param mine whether only the caller's own rows are listed
     */
    public String rows(ListWithWorklists list, @Nullable Worklist worklist, boolean mine) {
        var rows = list.rows();
        if (worklist != null) {
            rows += " and (" + (isForCaller(worklist) ? worklist.definition().condition() : "false") + ")";
        }
        return mine ? rows + " and (" + list.own() + ")" : rows;
    }

    /**
     * The parameters of these rows: the caller's organisation, the members of staff whose cases count as the caller's
     * (text of an array), the present time in Berlin, and the last working day of each federal state (text of a JSON
     * object). Needs a transaction.
     */
    public Map<String, Object> parameters() {
        return parameters(Stream.concat(
                staff(Caller.current()).stream(), deputised().stream().map(Deputised::staff)));
    }

    /** As above, with the ids of these staff instead of the caller's. */
    Map<String, Object> parameters(Stream<UUID> staff) {
        var now = now();
        return Map.of(
                "organisation",
                Caller.current().organisation().value(),
                "today",
                now.toLocalDate(),
                "now",
                now,
                "lastWorkingDays",
                WorkingDays.lastOfEachState(now.toLocalDate()),
                "staff",
                staff.map(UUID::toString).collect(joining(",", "{", "}")));
    }

    private static boolean isForCaller(Worklist worklist) {
        var definition = worklist.definition();
        return Stream.of(definition.roles(), definition.ownRoles())
                        .flatMap(Set::stream)
                        .anyMatch(Caller.current().roles()::contains)
                || isOfStaff(worklist) && Caller.current().isAnyOf(Role.TEAM_LEAD);
    }

    /** Whether the rows of the worklist belong to single members of staff. */
    static boolean isOfStaff(Worklist worklist) {
        return !worklist.definition().ownRoles().isEmpty();
    }

    /** Staff ids are UUIDs. A caller whose subject is no UUID owns no rows. */
    private static Collection<UUID> staff(Caller caller) {
        try {
            return Set.of(UUID.fromString(caller.staff()));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }
}
