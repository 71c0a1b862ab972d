package de.motivag.suite.running;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import tools.jackson.databind.JsonNode;

/** The events that still have to be published or handled. */
final class OpenEffects {
    private OpenEffects() {}

    /** Fails while a service has an event to publish or to handle. */
    static void requireNone() {
        // Repeated, because handling an event may lead to another one; a chain has three services at most.
        for (int i = 0; i < 3; i++) {
            for (var service : Service.values()) {
                assertThat(waiting(service)).as("waiting in " + service).isZero();
            }
        }
    }

    private static long waiting(Service service) {
        var flows = RunningSuite.installation().atAllInstances("operations", "jc-nord").stream()
                .map(instance ->
                        instance.get(service, "/operations/flow").accepted().body())
                .toList();
        // Just after a start no instance may run the relay; then the number of waiting events is unknown.
        assertThat(flows).as("the relay of " + service).anyMatch(flow -> flow.has("relay"));
        return flows.stream()
                .flatMap(JsonNode::valueStream)
                .mapToLong(reader -> reader.required("events").asLong())
                .sum();
    }
}
