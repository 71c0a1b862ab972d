package de.motivag.suite.http;

import de.motivag.suite.Staff;
import de.motivag.suite.running.StaffClient;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The roles that may call each endpoint, see {@link EndpointFiles}. */
final class Roles {
    static final String EVERYBODY = "everybody";
    static final Map<Endpoint, Set<String>> TABLE = table();

    private Roles() {}

    /** A member of staff of that organisation with a role of the endpoint. */
    static StaffClient allowed(Endpoint endpoint, String organisation) {
        var roles = Objects.requireNonNull(TABLE.get(endpoint), "no endpoints.txt names " + endpoint);
        return StaffClient.as(
                Staff.ROLES.stream()
                        .filter(role -> roles.contains(role) || roles.contains(EVERYBODY))
                        .findFirst()
                        .orElseThrow(),
                organisation);
    }

    private static Map<Endpoint, Set<String>> table() {
        return EndpointFiles.all().stream()
                .collect(Collectors.toMap(EndpointFiles::endpoint, entry -> roles(entry.roles())));
    }

    private static Set<String> roles(List<String> words) {
        var roles = new HashSet<>(words);
        if (roles.remove("staff")) {
            roles.addAll(Staff.ROLES);
            roles.remove("operations");
        }
        return roles;
    }
}
