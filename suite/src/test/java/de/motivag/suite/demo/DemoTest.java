package de.motivag.suite.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.suite.Options;
import de.motivag.suite.Suite;
import de.motivag.suite.journey.RebuiltViews;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class DemoTest {
    @TempDir
    static Path directory;

    @Test
    void the_figures_say_what_the_script_has_posted() {
        Queue<Connection.Posting> postings = new ConcurrentLinkedQueue<>();
        try (var suite = Suite.start(Options.onFreePorts(directory.resolve("data")));
                var connection = new Connection(suite, postings::add)) {
            var demo = new Demo(suite, connection);
            assertThat(demo.isUsed()).isFalse();
            demo.play(_ -> {});
            assertThat(demo.isUsed()).as("it will not be played again").isTrue();

            assertThat(demo.table().rows()).isEqualTo(new Recount(postings).rows());
            new Drain(connection).requireNothingParked();
            assertThat(RebuiltViews.empty(suite)).as("views of which nothing is shown").isEmpty();
            assertThat(RebuiltViews.different(suite)).as("views made anew that differ").isEmpty();
            assertThat(Duration.between(suite.clock().instant(), Instant.now()).abs())
                    .isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void production_refuses_it() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("production");
        assertThatThrownBy(() -> Demo.requireAllowed(environment)).isInstanceOf(DemoException.class);
    }
}
