package de.motivag.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisionTest {

    @TempDir
    private Path directory;

    private final AtomicInteger starts = new AtomicInteger();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private volatile CompletableFuture<?> running = CompletableFuture.completedFuture(true);

    @Test
    void a_failed_start_is_repeated_after_a_pause_that_the_console_reports() {
        var supervision = supervision(() -> {
            if (starts.incrementAndGet() < 3) {
                throw new InfrastructureException("It did not start");
            }
            running = new CompletableFuture<>();
        });
        var keeping = CompletableFuture.runAsync(supervision::keepRunning);
        assertThat(Child.await(Duration.ofSeconds(20), () -> console.size() == 3))
                .isTrue();
        assertThat(console)
                .containsExactly(
                        "It did not start. Retrying in 1 s.",
                        "It did not start. Retrying in 2 s.",
                        "Kafka had ended and was restarted.");
        supervision.stop();
        running.complete(null);
        keeping.join();
        assertThat(starts).hasValue(3);
    }

    @Test
    void a_permanent_fault_ends_the_supervision_immediately() {
        var supervision = supervision(() -> {
            starts.incrementAndGet();
            throw new PortTakenException(19092, "Kafka");
        });
        assertThatThrownBy(supervision::keepRunning).isInstanceOf(PortTakenException.class);
        assertThatThrownBy(supervision::begin).isInstanceOf(PortTakenException.class);
        assertThat(starts).hasValue(2);
        assertThat(console).isEmpty();
    }

    private Supervision supervision(Runnable start) {
        return new Supervision("Kafka", () -> running, start, new DiskSpace(directory), console::add);
    }
}
