package de.motivag.suite.demo;

import de.motivag.suite.LauncherException;
import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Publishes a report of the first months. */
final class Reports {
    private static final int MONTHS = 6;

    /** Every service publishes once a minute up to which day its events are complete. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Connection connection;
    private final Period period;

    Reports(Connection connection, Period period) {
        this.connection = connection;
        this.period = period;
    }

    void publish(String organisation) {
        var analyst = new Staff("analyst", organisation);
        var asKnownOn = period.first().plusMonths(MONTHS);
        var report = Map.of(
                "report", DemoId.of("report/" + organisation),
                "figures", List.of("measure-entries", "contact-density"),
                "from", YearMonth.from(period.first()),
                "to", YearMonth.from(asKnownOn).minusMonths(1),
                "by", List.of("month"),
                "asKnownOn", asKnownOn);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!connection.isAccepted(analyst, Service.OUTCOME, "/reports", report, "report")) {
            if (System.nanoTime() > end) {
                throw new LauncherException("The figures of " + asKnownOn + " are not final after two minutes.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("The demo was interrupted.", e);
        }
    }
}
