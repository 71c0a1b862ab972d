package de.motivag.suite.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("integration")
@ExtendWith(RunningSuite.class)
class InfoTest {
    @Test
    void every_service_shows_its_version_and_its_commit_to_operations() throws Exception {
        var version = Repository.all("<artifactId>motivag</artifactId>\\s+<version>(.+)</", Repository.text("pom.xml"));
        for (var service : Service.values()) {
            var info = StaffClient.as("operations", "jc-nord")
                    .get(service, "/actuator/info")
                    .accepted()
                    .body();
            assertThat(info.at("/build/version").asString())
                    .isEqualTo(version.iterator().next());
            assertThat(info.at("/build/commit").asString()).isEqualTo(commit());
            assertThat(StaffClient.as("adviser", "jc-nord")
                            .get(service, "/actuator/info")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void the_desk_shows_its_version_and_its_commit_to_operations_only() throws Exception {
        var operations = desk(StaffClient.as("operations", "jc-nord").token());
        assertThat(operations.statusCode()).isEqualTo(200);
        assertThat(operations.body()).contains("\"commit\":\"" + commit() + "\"");
        assertThat(desk(StaffClient.as("adviser", "jc-nord").token()).statusCode())
                .isEqualTo(403);
    }

    private static HttpResponse<String> desk(String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(RunningSuite.suite().desk().resolve("/actuator/info"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    /** The commit that is checked out; a tree without .git is built as well. */
    private static String commit() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
        var commit = new String(git.getInputStream().readAllBytes()).strip();
        return git.waitFor() == 0 ? commit : "unknown";
    }
}
