package de.motivag.suite;

import de.motivag.infrastructure.Ports;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The directory and the ports of a suite; it listens on the loopback address.
 *
 * @param kafkaPort port of Kafka; its controller has the next one
 * @param recovery codes of refused starts, for services whose stores are to be brought up to their topics
 */
public record Options(
        Path data,
        int issuerPort,
        int deskPort,
        Map<Service, Integer> servicePorts,
        int postgresPort,
        int kafkaPort,
        List<String> recovery) {

    public Options {
        data = data.toAbsolutePath().normalize();
        servicePorts = new EnumMap<>(servicePorts);
        recovery = List.copyOf(recovery);
    }

    Options(
            Path data,
            int issuerPort,
            int deskPort,
            Map<Service, Integer> servicePorts,
            int postgresPort,
            int kafkaPort) {
        this(data, issuerPort, deskPort, servicePorts, postgresPort, kafkaPort, List.of());
    }

    /** The same options with stores to be brought up to their topics. */
    public Options recovering(List<String> codes) {
        return new Options(data, issuerPort, deskPort, servicePorts, postgresPort, kafkaPort, codes);
    }

    /** Options with free ports, so that several suites can run at once in tests. */
    public static Options onFreePorts(Path data) {
        int first = Ports.free(5 + Service.values().length);
        var servicePorts = new EnumMap<Service, Integer>(Service.class);
        for (Service service : Service.values()) {
            servicePorts.put(service, first + 5 + service.ordinal());
        }
        return new Options(data, first, first + 4, servicePorts, first + 1, first + 2);
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

    /** The origins of the services. Each serves a page on which staff sign in and try a call. */
    List<String> origins() {
        return servicePorts.values().stream()
                .map(port -> "http://localhost:" + port)
                .toList();
    }

    String issuer() {
        return "http://localhost:" + issuerPort;
    }
}
