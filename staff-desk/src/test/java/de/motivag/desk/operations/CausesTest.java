package de.motivag.desk.operations;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.operations.Views.Cause;
import de.motivag.desk.operations.Views.Parked;
import de.motivag.desk.operations.Views.ServiceState;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Part;
import java.time.Instant;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Parked events by their cause. */
class CausesTest {

    private static Parked parked(String consumer, String stream, int events, String reason, int minute) {
        return new Parked(
                consumer, "topic", stream, events, reason, Instant.parse("2026-11-30T10:%02d:00Z".formatted(minute)));
    }

    @Test
    void streams_of_one_cause_are_one_group_and_the_largest_group_comes_first() {
        var state = new ServiceState(
                Backend.OUTCOME,
                Part.hidden(),
                Part.of(List.of(
                        parked("FACTS", "a", 1, "unknown type", 3),
                        parked("FACTS", "b", 2, "no case", 2),
                        parked("FACTS", "c", 3, "no case", 1),
                        parked("AUTOMATION", "b", 1, "no case", 4))),
                Part.hidden());
        assertThat(state.causes())
                .extracting(
                        Cause::consumer,
                        Cause::reason,
                        Cause::events,
                        cause -> cause.streams().size())
                .startsWith(Tuple.tuple("FACTS", "no case", 5, 2))
                .hasSize(3);
        assertThat(state.causes().getFirst().since()).isEqualTo(Instant.parse("2026-11-30T10:01:00Z"));
    }
}
