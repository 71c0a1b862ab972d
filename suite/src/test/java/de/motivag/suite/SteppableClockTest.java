package de.motivag.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SteppableClockTest {

    private final SteppableClock clock = new SteppableClock();

    @Test
    void it_starts_at_the_present() {
        assertThat(clock.instant()).isBetween(Instant.now().minusSeconds(5), Instant.now());
    }

    @Test
    void it_continues_from_the_instant_it_was_moved_to() {
        Instant later = Instant.now().plus(Duration.ofDays(14));
        clock.advanceTo(later);
        assertThat(clock.instant()).isBetween(later, later.plusSeconds(60));
        Instant seen = clock.instant();
        while (clock.instant().equals(seen)) {
            Thread.onSpinWait();
        }
        assertThat(clock.instant()).isAfter(seen);
    }

    @Test
    void it_never_goes_back_except_to_the_present() {
        clock.advanceTo(Instant.now().plusSeconds(3600));
        assertThatThrownBy(() -> clock.advanceTo(Instant.now().plusSeconds(1800)))
                .isInstanceOf(IllegalArgumentException.class);
        clock.toPresent();
        assertThat(clock.instant()).isBefore(Instant.now().plusSeconds(60));
    }

    @Test
    void it_can_start_in_the_past_but_not_in_the_future() {
        Instant past = Instant.now().minus(Duration.ofDays(200));
        clock.backTo(past);
        assertThat(clock.instant()).isBetween(past, past.plusSeconds(60));
        clock.advanceTo(past.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> clock.backTo(Instant.now().plusSeconds(3600)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void in_another_zone_it_is_the_same_clock() {
        Clock berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        clock.advanceTo(Instant.now().plusSeconds(3600));
        assertThat(berlin.instant()).isAfter(Instant.now().plusSeconds(3000));
        assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
