package de.motivag.suite.http;

import static de.motivag.suite.Service.ENROLMENT;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(RunningSuite.class)
class ParallelReadingTest {
    @Test
    void simultaneous_readers_of_personal_data_do_not_wait_for_each_others_access_log() throws Exception {
        var organisation = Organisation.configured("jc-nord");
        var participant = organisation.participant();
        var intake = organisation.as("intake");
        var readings = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 120; i++) {
            readings.add(() -> intake.get(ENROLMENT, "/participants/" + participant + "?reason=CONTACT")
                    .status());
        }
        try (var readers = Executors.newFixedThreadPool(60)) {
            for (var status : readers.invokeAll(readings)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
    }
}
