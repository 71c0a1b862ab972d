package de.motivag.coaching.write.participation.retractonetoone;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.correctonetoone.CorrectOneToOne;
import de.motivag.coaching.write.participation.holdonetoone.HoldOneToOne;
import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.kit.decision.DayRule;
import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetractOneToOneTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("andere Person");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void a_talk_is_retracted_once_by_the_id_of_its_event() {
        var talked = talked();
        var event = Scenario.event(ANNA.participation(), 1);
        var retract = new RetractOneToOne(ANNA.participation(), event, WHY);
        assertThat(talked.happens(retract)).containsExactly(retracted());
        talked.when(retract).refuses(RetractionRule.RETRACTED_ALREADY, "#/event");
    }

    @Test
    void an_event_of_another_kind_is_not_retracted() {
        talked().when(new RetractOneToOne(ANNA.participation(), Scenario.event(ANNA.participation(), 0), WHY))
                .refuses(RetractionRule.NOT_RETRACTABLE);
    }

    @Test
    void a_corrected_talk_replaces_the_recorded_one() {
        var event = Scenario.event(ANNA.participation(), 1);
        talked().when(new CorrectOneToOne(ANNA.participation(), event, WHY, MONDAY, Presence.ON_SITE, 45, null))
                .then(retracted(), new OneToOneHeld(ANNA, MONDAY, Presence.ON_SITE, 45, null));
        talked().when(new CorrectOneToOne(
                        ANNA.participation(), event, WHY, MONDAY.minusYears(2), Presence.ON_SITE, 45, null))
                .refuses(DayRule.LONG_BEFORE_APPLICATION, "#/heldOn");
    }

    private static EventRetracted retracted() {
        return new EventRetracted(
                ANNA, Scenario.event(ANNA.participation(), 1), new EventName("coaching.OneToOneHeld"), null, WHY);
    }

    private static Scenario talked() {
        var talked = given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
        talked.happens(new HoldOneToOne(ANNA.participation(), FRIDAY, Presence.ONLINE, 30, null));
        return talked;
    }
}
