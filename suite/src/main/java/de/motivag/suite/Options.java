package de.motivag.suite;

import de.motivag.infrastructure.Ports;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The directory and the ports of a suite; it listens on the loopback address.
 *
 * @param kafkaPort port of Kafka; its controller has the next one
 * @param frontEnds origins of front ends whose pages call the services
 * @param recovery codes of refused starts, for services whose stores are to be brought up to their topics
 */
public record Options(
        Path data,
        int issuerPort,
        int deskPort,
        Map<Service, Integer> servicePorts,
        int postgresPort,
        int kafkaPort,
        List<String> frontEnds,
        List<String> recovery) {

    public Options {
        data = data.toAbsolutePath().normalize();
        servicePorts = new EnumMap<>(servicePorts);
        frontEnds = List.copyOf(frontEnds);
        recovery = List.copyOf(recovery);
    }

    Options(
            Path data,
            int issuerPort,
            int deskPort,
            Map<Service, Integer> servicePorts,
            int postgresPort,
            int kafkaPort) {
        this(data, issuerPort, deskPort, servicePorts, postgresPort, kafkaPort, List.of(), List.of());
    }

    /** The same options with stores to be brought up to their topics. */
    public Options recovering(List<String> codes) {
        return new Options(data, issuerPort, deskPort, servicePorts, postgresPort, kafkaPort, frontEnds, codes);
    }

    /** Options with free ports, so that several suites can run at once in tests. */
    public static Options onFreePorts(Path data) {
        int first = Ports.free(6 + Service.values().length);
        var servicePorts = new EnumMap<Service, Integer>(Service.class);
        for (Service service : Service.values()) {
            servicePorts.put(service, first + 5 + service.ordinal());
        }
        int last = first + 5 + Service.values().length;
        return new Options(
                data,
                first,
                first + 4,
                servicePorts,
                first + 1,
                first + 2,
                List.of("http://localhost:" + last),
                List.of());
    }

    int port(Service service) {
        return Objects.requireNonNull(servicePorts.get(service));
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path keys() {
        return data.resolve("keys");
    }

    String desk() {
        return "http://localhost:" + deskPort;
    }

    /** The origins whose pages sign in at the issuer: front ends, and pages of the services to try a call. */
    List<String> originsOfPages() {
        return Stream.concat(servicePorts.values().stream().map(port -> "http://localhost:" + port), frontEnds.stream())
                .toList();
    }

    String issuer() {
        return "http://localhost:" + issuerPort;
    }
}
