package de.motivag.suite.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.StaffClient;
import java.io.IOException;
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

    /** The commit that is checked out; a tree without .git is built as well. */
    private static String commit() throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "rev-parse", "HEAD").start();
        var commit = new String(git.getInputStream().readAllBytes()).strip();
        return git.waitFor() == 0 ? commit : "unknown";
    }
}
