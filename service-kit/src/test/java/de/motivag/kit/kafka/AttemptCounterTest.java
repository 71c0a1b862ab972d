package de.motivag.kit.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AttemptCounterTest {
    private static final TopicPartition PARTITION = new TopicPartition("motivag.device.v1", 3);
    private static final Duration SHORT = Duration.ofMillis(5);

    private final AttemptCounter tries = new AttemptCounter();
    private long now;

    @Test
    void a_collision_is_retried_for_a_while_and_then_counts_as_a_fault_of_the_record() {
        for (int i = 0; i < 10; i++) {
            assertThat(again(7, false, SHORT)).isTrue();
            now += Duration.ofMillis(300).toNanos();
        }
        assertThat(again(7, false, SHORT)).isFalse();
        assertThat(tries.of(PARTITION)).isEqualTo(11);
    }

    @Test
    void a_slow_record_is_tried_three_times_nevertheless() {
        assertThat(again(7, false, Duration.ofSeconds(30))).isTrue();
        now += Duration.ofSeconds(30).toNanos();
        assertThat(again(7, false, Duration.ofSeconds(30))).isTrue();
        now += Duration.ofSeconds(30).toNanos();
        assertThat(again(7, false, Duration.ofSeconds(30))).isFalse();
    }

    @Test
    void attempts_are_unlimited_while_the_database_is_unavailable() {
        for (int i = 0; i < 10_000; i++) {
            assertThat(again(7, true, SHORT)).isTrue();
            now += Duration.ofSeconds(30).toNanos();
        }
        assertThat(tries.of(PARTITION)).isEqualTo(10_000);
        assertThat(again(7, false, SHORT)).as("the time away does not count").isTrue();
    }

    @Test
    void a_connection_lost_after_a_long_transaction_counts_as_a_fault_of_the_record() {
        for (int i = 0; i < 2; i++) {
            assertThat(again(7, true, Duration.ofSeconds(30))).isTrue();
            now += Duration.ofSeconds(30).toNanos();
        }
        assertThat(again(7, true, Duration.ofSeconds(30))).isFalse();
    }

    @Test
    void counting_starts_again_for_the_next_record_and_ends_after_a_success() {
        assertThat(again(7, false, SHORT)).isTrue();
        now += Duration.ofMinutes(1).toNanos();
        assertThat(again(8, false, SHORT)).isTrue();
        assertThat(tries.of(PARTITION)).isEqualTo(1);
        tries.forget(Set.of(PARTITION));
        assertThat(tries.of(PARTITION)).isZero();
    }

    @Test
    void other_records_of_the_partition_wait_less_than_five_seconds() {
        assertThat(AttemptCounter.SHORTEST.plus(Duration.ofSeconds(1))).isLessThan(Duration.ofSeconds(5));
    }

    private boolean again(long offset, boolean isAway, Duration took) {
        return tries.again(PARTITION, offset, isAway, took, now);
    }
}
