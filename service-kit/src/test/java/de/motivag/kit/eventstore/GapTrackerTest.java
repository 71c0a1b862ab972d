package de.motivag.kit.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.junit.jupiter.api.Test;

class GapTrackerTest {
    private final Set<String> open = new HashSet<>(Set.of("A"));
    private final GapTracker gaps = new GapTracker(() -> Set.copyOf(open));
    private final GapAwareTrackingToken behind4 = GapAwareTrackingToken.newInstance(5, new TreeSet<>(Set.of(4L)));

    @Test
    void a_number_is_given_up_by_the_first_read_after_all_transactions_that_could_hold_it() {
        read(gaps.beforeReading(behind4));
        read(gaps.beforeReading(behind4));
        open.clear();
        var reading = gaps.beforeReading(behind4);
        assertThat(reading.token().getGaps()).containsExactly(4L);
        read(reading);
        assertThat(gaps.beforeReading(behind4).token().getGaps()).isEmpty();
    }

    @Test
    void a_read_that_began_before_the_transaction_ended_decides_nothing_even_if_another_reader_saw_the_end() {
        read(gaps.beforeReading(behind4));
        var early = gaps.beforeReading(behind4);
        open.clear();
        gaps.beforeReading(behind4);
        read(early);
        assertThat(gaps.beforeReading(behind4).token().getGaps()).containsExactly(4L);
    }

    private void read(GapTracker.Reading reading) {
        gaps.afterReading(reading, Set.of());
    }
}
