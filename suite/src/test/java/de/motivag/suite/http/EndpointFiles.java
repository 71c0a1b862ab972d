package de.motivag.suite.http;

import de.motivag.suite.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files {@code endpoints.txt}, each beside the tests of the package that declares the endpoints. A line
 * {@code POST /referrals/{referral}/log-contact intake adviser} names an endpoint and the roles that may call it. The
 * lines below it are one valid body, if the endpoint has one: that of a command with every field, that of a query with some. {@code everybody} needs
 * no token; {@code staff} is every role but operations, who never see data about people.
 */
public record EndpointFiles(Endpoint endpoint, List<String> roles, String body) {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String FOLDER = "src/test/resources/de/motivag";

    public static List<EndpointFiles> all() {
        return Stream.concat(
                        of("service-kit", EnumSet.allOf(Service.class)),
                        Arrays.stream(Service.values()).flatMap(service -> of(service + "-service", Set.of(service))))
                .toList();
    }

    private static Stream<EndpointFiles> of(String module, Set<Service> services) {
        try (var files = Files.walk(ROOT.resolve(module).resolve(FOLDER))) {
            return files
                    .filter(file -> file.endsWith("endpoints.txt"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList()
                    .stream()
                    .flatMap(file -> services.stream().flatMap(service -> read(file, service)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<EndpointFiles> read(Path file, Service service) {
        var entries = new ArrayList<EndpointFiles>();
        for (var line : lines(file)) {
            if (line.matches("(GET|POST|DELETE) /.*")) {
                var words = List.of(line.split(" +"));
                var endpoint = new Endpoint(service, words.get(0), words.get(1));
                entries.add(new EndpointFiles(endpoint, words.subList(2, words.size()), ""));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                var entry = entries.removeLast();
                entries.add(new EndpointFiles(entry.endpoint, entry.roles, entry.body + line));
            }
        }
        return entries.stream();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
