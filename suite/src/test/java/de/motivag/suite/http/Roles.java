package de.motivag.suite.http;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The table in roles.txt. */
final class Roles {
    static final String EVERYBODY = "everybody";
    static final Map<Endpoint, Set<String>> TABLE = table();

    private Roles() {}

    /** A member of staff of that organisation with a role of the endpoint. */
    static StaffClient allowed(Endpoint endpoint, String organisation) {
        var roles = Objects.requireNonNull(TABLE.get(endpoint), "roles.txt does not name " + endpoint);
        return StaffClient.as(
                Staff.ROLES.stream()
                        .filter(role -> roles.contains(role) || roles.contains(EVERYBODY))
                        .findFirst()
                        .orElseThrow(),
                organisation);
    }

    private static Map<Endpoint, Set<String>> table() {
        var table = new LinkedHashMap<Endpoint, Set<String>>();
        var services = Set.<Service>of();
        for (var line : lines()) {
            if (line.startsWith("[")) {
                services = line.equals("[every service]")
                        ? EnumSet.allOf(Service.class)
                        : Set.of(Service.valueOf(
                                line.substring(1, line.length() - 1).toUpperCase(Locale.ROOT)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var words = line.split(" +");
                var roles = roles(Arrays.asList(words).subList(2, words.length));
                services.forEach(service -> table.put(new Endpoint(service, words[0], words[1]), roles));
            }
        }
        return table;
    }

    private static Set<String> roles(List<String> words) {
        var roles = new HashSet<>(words);
        if (roles.remove("staff")) {
            roles.addAll(Staff.ROLES);
            roles.remove("operations");
        }
        return roles;
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(Roles.class.getResourceAsStream("roles.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
