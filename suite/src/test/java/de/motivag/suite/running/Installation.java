package de.motivag.suite.running;

import de.motivag.infrastructure.KafkaBroker;
import de.motivag.infrastructure.PostgresServer;
import de.motivag.suite.Service;
import de.motivag.suite.SteppableClock;
import java.net.URI;
import java.util.List;

/** The suite that the tests use: the one shared by most tests, or two instances of every service. */
interface Installation {
    /** The address of the service at one instance. */
    URI url(Service service);

    /** The same caller at each of the instances. */
    default List<StaffClient> atAllInstances(String role, String organisation) {
        return List.of(StaffClient.as(role, organisation));
    }

    /** A bearer token of the development issuer. */
    String token(String role, String organisation);

    SteppableClock clock();

    PostgresServer postgres();

    KafkaBroker kafka();
}
