package de.motivag.suite.demo;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;

/** Runs all sweeps. A day of the suite's clock passes faster than the minute between two regular sweeps. */
final class Sweeping {
    private static final Staff OPERATIONS = new Staff("operations", Staff.ORGANISATIONS.getFirst());

    private final Connection connection;

    Sweeping(Connection connection) {
        this.connection = connection;
    }

    /** @return whether anything was due */
    boolean sweep() {
        var carriedOut = 0;
        for (var service : Service.values()) {
            for (var sweep : connection.get(OPERATIONS, service, "/operations/sweeps")) {
                var run = connection.run(OPERATIONS, service, "/operations/sweeps/" + sweep.asString() + "/run");
                carriedOut += run.required("carriedOut").asInt();
            }
        }
        return carriedOut > 0;
    }
}
