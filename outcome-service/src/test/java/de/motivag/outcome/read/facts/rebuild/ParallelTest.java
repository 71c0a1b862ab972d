package de.motivag.outcome.read.facts.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void a_failure_of_one_part_fails_the_whole_and_stops_the_other_parts() {
        for (var thrown :
                List.of(new SQLException("away"), new IllegalStateException("wrong"), new OutOfMemoryError())) {
            var parallel = new Parallel();
            var ended = new AtomicInteger();
            assertThatThrownBy(() -> parallel.run(3, thread -> {
                        if (thread == 1) {
                            throw sneaky(thrown);
                        }
                        while (!parallel.isStopped()) {
                            Thread.onSpinWait();
                        }
                        ended.incrementAndGet();
                    }))
                    .hasCause(thrown);
            assertThat(ended).hasValue(2);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable thrown) throws T {
        throw (T) thrown;
    }
}
