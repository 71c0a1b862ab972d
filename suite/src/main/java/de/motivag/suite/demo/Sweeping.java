package de.motivag.suite.demo;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Runs all sweeps. A day of the suite's clock passes faster than the minute between two regular sweeps. */
final class Sweeping {
    private static final Staff OPERATIONS = new Staff("operations", Staff.ORGANISATIONS.getFirst());

    private final Connection connection;
    private final Map<Service, List<String>> sweeps = new EnumMap<>(Service.class);

    Sweeping(Connection connection) {
        this.connection = connection;
    }

    /** @return whether anything was due */
    boolean sweep() {
        var carriedOut = 0;
        for (var service : Service.values()) {
            for (var sweep : sweeps.computeIfAbsent(service, this::sweeps)) {
                var run = connection.run(OPERATIONS, service, "/operations/sweeps/" + sweep + "/run");
                carriedOut += run.required("carriedOut").asInt();
            }
        }
        return carriedOut > 0;
    }

    private List<String> sweeps(Service service) {
        return connection
                .get(OPERATIONS, service, "/operations/sweeps")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
