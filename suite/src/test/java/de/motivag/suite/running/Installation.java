package de.motivag.suite.running;

import de.motivag.infrastructure.KafkaBroker;
import de.motivag.infrastructure.PostgresServer;
import de.motivag.suite.Service;
import de.motivag.suite.SteppableClock;
import java.net.URI;
import java.util.List;

/** What the tests talk to: the one suite that most of them share, or two instances of every service. */
interface Installation {
    /** Of one instance. */
    URI url(Service service);

    /** That caller at each of the instances. */
    default List<StaffClient> atAllInstances(String role, String organisation) {
        return List.of(StaffClient.as(role, organisation));
    }

    /** A bearer token of the development issuer. */
    String token(String role, String organisation);

    SteppableClock clock();

    PostgresServer postgres();

    KafkaBroker kafka();
}
