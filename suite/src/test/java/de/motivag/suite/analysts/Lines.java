package de.motivag.suite.analysts;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.StaffClient;
import java.util.List;

/** The unchanged answer of {@code GET /events}. */
final class Lines {
    private Lines() {}

    static List<String> of(Service service, String organisation) {
        var answer =
                StaffClient.as("analyst", organisation).get(service, "/events").accepted();
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        return answer.text().lines().toList();
    }
}
