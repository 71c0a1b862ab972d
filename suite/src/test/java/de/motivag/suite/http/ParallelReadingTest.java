package de.motivag.suite.http;

import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(RunningSuite.class)
class ParallelReadingTest {
    private static final int READINGS = 120;
    /** More than the service has connections to its database. */
    private static final int READERS = 60;

    @Test
    void each_of_many_simultaneous_readings_of_personal_data_is_answered_and_logged_once() throws Exception {
        var organisation = Organisation.configured("jc-nord");
        var participant = organisation.participant();
        var intake = organisation.as("intake");
        Callable<Integer> reading = () -> intake.get(ENROLMENT, "/participants/" + participant + "?reason=CONTACT")
                .status();
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            for (var status : readers.invokeAll(Collections.nCopies(READINGS, reading))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        var log = organisation
                .as("privacy-officer")
                .get(ENROLMENT, "/access-log?limit=200&participant=" + participant)
                .accepted()
                .body()
                .required("items");
        assertThat(log).hasSize(READINGS).allSatisfy(row -> {
            assertThat(row.path("reason").asString()).isEqualTo("CONTACT");
            assertThat(row.path("outcome").asString()).isEqualTo("OPENED");
        });
    }
}
