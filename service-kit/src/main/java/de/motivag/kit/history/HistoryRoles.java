package de.motivag.kit.history;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.motivag.events.Event;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.security.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The events of a service that each role is shown in a person's history, with their confidential values.
 */
public final class HistoryRoles {
    private record Grant(Role role, Class<? extends Event> events) {}

    private final Set<Grant> grants;
    private final Set<Class<? extends Event>> own;

    private HistoryRoles(Set<Grant> grants, Set<Class<? extends Event>> own) {
        this.grants = grants;
        this.own = own;
    }

    public static HistoryRoles none() {
        return new HistoryRoles(Set.of(), Set.of());
    }

    /** @param events one type, or the interface of several */
    public HistoryRoles show(Class<? extends Event> events, Role... to) {
        var added = Stream.of(to).map(role -> new Grant(role, events));
        return new HistoryRoles(Stream.concat(grants.stream(), added).collect(toUnmodifiableSet()), own);
    }

    /** Shows these events also to the staff who recorded them, in any role. */
    public HistoryRoles showOwn(Class<? extends Event> events) {
        return new HistoryRoles(
                grants, Stream.concat(own.stream(), Stream.of(events)).collect(toUnmodifiableSet()));
    }

    /** The wire names of the events that these roles are shown. */
    List<String> typesFor(Set<Role> roles) {
        return types(grants.stream()
                .filter(grant -> roles.contains(grant.role()))
                .<Class<? extends Event>>map(Grant::events)
                .collect(toUnmodifiableSet()));
    }

    /** The wire names of the events shown to the staff who recorded them. */
    List<String> ownTypes() {
        return types(own);
    }

    private static List<String> types(Set<Class<? extends Event>> kinds) {
        return EventTypes.all().entrySet().stream()
                .filter(type -> kinds.stream().anyMatch(kind -> kind.isAssignableFrom(type.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
