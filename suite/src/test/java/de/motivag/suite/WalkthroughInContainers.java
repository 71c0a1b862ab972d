package de.motivag.suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks docs/walkthrough.md through the containers of docker-compose.yml. Only operations/compose-test runs it; its name
 * does not end in Test, so no other build does.
 */
class WalkthroughInContainers {
    /** The command that prints a token of Keycloak for a user. */
    private static final String TOKEN = System.getProperty("walkthrough.token");

    @Test
    void the_walkthrough_prints_what_its_page_says(@TempDir Path directory) throws Exception {
        var ports = Arrays.stream(Service.values())
                .collect(Collectors.toMap(
                        Function.identity(),
                        Service::defaultPort,
                        (one, _) -> one,
                        () -> new EnumMap<>(Service.class)));
        Walkthrough.run(
                new Options(directory, 8080, 8085, ports, 15432, 19092),
                directory,
                "token() { %s \"$1\"; }\n".formatted(TOKEN));
    }
}
