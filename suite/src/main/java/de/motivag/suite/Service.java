package de.motivag.suite;

import de.motivag.coaching.CoachingService;
import de.motivag.device.DeviceService;
import de.motivag.enrolment.EnrolmentService;
import de.motivag.outcome.OutcomeService;
import java.util.Locale;

/** The four services, in the order in which they start. */
public enum Service {
    ENROLMENT(EnrolmentService.class, 8081),
    COACHING(CoachingService.class, 8082),
    DEVICE(DeviceService.class, 8083),
    OUTCOME(OutcomeService.class, 8084);

    private final Class<?> application;
    private final int defaultPort;

    Service(Class<?> application, int defaultPort) {
        this.application = application;
        this.defaultPort = defaultPort;
    }

    public Class<?> application() {
        return application;
    }

    public int defaultPort() {
        return defaultPort;
    }

    /** The lower-case name, which the configuration file, the database, the key and the command-line option use. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
