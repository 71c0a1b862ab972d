package de.motivag.coaching.write.participation.holdonetoone;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.Example;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldOneToOneTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void each_conversation_counts_even_after_an_equal_one_on_the_same_day() {
        var held = new OneToOneHeld(ANNA, FRIDAY, Presence.ONLINE, 30, WHY);
        entered().when(hold(FRIDAY, WHY)).then(held);
        entered().and(List.of(held)).when(hold(FRIDAY, WHY)).then(held);
    }

    @Test
    void a_conversation_in_the_future_is_refused() {
        entered().when(hold(FRIDAY.plusDays(1), null)).refuses(CommonRule.DAY_IN_FUTURE);
    }

    private static HoldOneToOne hold(LocalDate on, Confidential<String> note) {
        return new HoldOneToOne(ANNA.participation(), on, Presence.ONLINE, 30, note);
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
    }

    private static Scenario entered() {
        return attended(placed(), ANNA, 0);
    }
}
