package de.motivag.coaching.write.handover;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.HandoverRule;
import de.motivag.coaching.write.handover.closehandover.CloseHandover;
import de.motivag.coaching.write.handover.correctfirsttalk.CorrectFirstTalk;
import de.motivag.coaching.write.handover.correctfirsttalkresult.CorrectFirstTalkResult;
import de.motivag.coaching.write.handover.preparefirsttalk.PrepareFirstTalk;
import de.motivag.coaching.write.handover.retractfirsttalk.RetractFirstTalk;
import de.motivag.coaching.write.handover.retracthandoverstep.RetractHandoverStep;
import de.motivag.coaching.write.handover.retracthandoverstep.RetractHandoverStep.HandoverStep;
import de.motivag.coaching.write.handover.takehandover.TakeHandover;
import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.StaffId;
import de.motivag.events.coaching.HandoverEvent.FirstTalkPrepared;
import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.HandoverEvent.HandoverClosed;
import de.motivag.events.coaching.HandoverEvent.HandoverEventRetracted;
import de.motivag.events.coaching.HandoverEvent.HandoverIds;
import de.motivag.events.coaching.HandoverEvent.HandoverTaken;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HandoverTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final ParticipationId PARTICIPATION = ANNA.participation();
    private static final HandoverIds IDS = new HandoverIds(
            Handover.of(PARTICIPATION), PARTICIPATION, ANNA.participant(), ANNA.referral(), ANNA.offer());
    private static final LocalDate THURSDAY = MONDAY.plusDays(3);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final Confidential<String> CONCERN = Confidential.of("Ich möchte wieder im Verkauf arbeiten.");
    private static final Confidential<String> WHY = Confidential.of("andere Person");
    private static final Internal<StaffId> ARNE = Internal.of(MODERATOR);
    private static final Internal<StaffId> BIRTE = Internal.of(new StaffId(Id.next()));

    @Test
    void a_moderator_prepares_an_adviser_takes_and_closes_the_handover() {
        var handover = entered();
        assertThat(handover.happens(prepare(CONCERN, null)))
                .containsExactly(new FirstTalkPrepared(IDS, FRIDAY, CONCERN, null));
        assertThat(handover.happens(take(ARNE, null))).containsExactly(new HandoverTaken(IDS, FRIDAY, ARNE));
        assertThat(handover.happens(close(FirstTalkResult.HELD)))
                .containsExactly(new HandoverClosed(IDS, FirstTalkResult.HELD, FRIDAY, null));
    }

    @Test
    void a_person_who_has_not_entered_the_measure_has_nothing_to_hand_over() {
        placed().when(prepare(CONCERN, null)).refuses(CoachingRule.NOT_ENTERED);
    }

    @Test
    void a_repeated_step_has_no_effect_and_another_one_is_refused() {
        var handover = after(prepare(CONCERN, THURSDAY));
        handover.when(prepare(CONCERN, null)).thenNothing();
        handover.when(prepare(WHY, null)).refuses(HandoverRule.HANDOVER_PREPARED);
        handover.happens(take(ARNE, THURSDAY));
        handover.when(take(ARNE, null)).thenNothing();
        handover.when(take(BIRTE, null)).refuses(HandoverRule.HANDOVER_TAKEN);
        handover.when(take(ARNE, FRIDAY)).refuses(HandoverRule.HANDOVER_TAKEN);
        handover.happens(close(FirstTalkResult.HELD));
        handover.when(close(FirstTalkResult.HELD)).thenNothing();
        handover.when(close(FirstTalkResult.NOT_REACHED)).refuses(HandoverRule.HANDOVER_CLOSED);
    }

    @Test
    void a_step_is_not_before_the_one_that_it_follows() {
        var handover = after(prepare(CONCERN, FRIDAY));
        handover.when(take(ARNE, THURSDAY)).refuses(HandoverRule.BEFORE_PREPARATION, "#/takenOn");
        handover.happens(take(ARNE, FRIDAY));
        handover.when(new CloseHandover(PARTICIPATION, FirstTalkResult.HELD, THURSDAY, null))
                .refuses(HandoverRule.BEFORE_TAKING, "#/closedOn");
    }

    @Test
    void a_corrected_preparation_keeps_the_taking() {
        var handover = after(prepare(CONCERN, THURSDAY), take(ARNE, THURSDAY));
        var part = Confidential.of("Verkauf, in Teilzeit");
        handover.when(new CorrectFirstTalk(PARTICIPATION, CONCERN, null, FRIDAY, WHY))
                .refuses(HandoverRule.PREPARED_AFTER_TAKING, "#/preparedOn");
        handover.when(new CorrectFirstTalk(PARTICIPATION, CONCERN, null, THURSDAY, WHY))
                .thenNothing();
        var corrected = new FirstTalkPrepared(IDS, THURSDAY, part, null);
        assertThat(handover.happens(new CorrectFirstTalk(PARTICIPATION, part, null, THURSDAY, WHY)))
                .containsExactly(retracted(0, "FirstTalkPrepared"), corrected);
        var state = handover.state(Handover.stream(PARTICIPATION));
        assertThat(state.prepared()).isEqualTo(corrected);
        assertThat(state.requireTaken().adviser()).isEqualTo(ARNE);
    }

    @Test
    void steps_are_retracted_backwards() {
        var handover = after(prepare(CONCERN, null), take(ARNE, null), close(FirstTalkResult.HELD));
        handover.when(new RetractFirstTalk(PARTICIPATION, WHY)).refuses(HandoverRule.TAKING_TO_RETRACT_FIRST);
        handover.when(retract(HandoverStep.TAKEN)).refuses(HandoverRule.CLOSING_TO_RETRACT_FIRST, "#/step");
        assertThat(handover.happens(retract(HandoverStep.CLOSED))).containsExactly(retracted(2, "HandoverClosed"));
        handover.when(retract(HandoverStep.CLOSED)).refuses(HandoverRule.HANDOVER_NOT_CLOSED);
        assertThat(handover.happens(retract(HandoverStep.TAKEN))).containsExactly(retracted(1, "HandoverTaken"));
        assertThat(handover.happens(new RetractFirstTalk(PARTICIPATION, WHY)))
                .containsExactly(retracted(0, "FirstTalkPrepared"));
        handover.when(take(ARNE, null)).refuses(HandoverRule.HANDOVER_NOT_PREPARED);
    }

    @Test
    void a_corrected_result_replaces_the_recorded_one() {
        after(prepare(CONCERN, null), take(ARNE, null), close(FirstTalkResult.HELD))
                .when(new CorrectFirstTalkResult(PARTICIPATION, FirstTalkResult.NOT_REACHED, FRIDAY, null, WHY))
                .then(
                        retracted(2, "HandoverClosed"),
                        new HandoverClosed(IDS, FirstTalkResult.NOT_REACHED, FRIDAY, null));
    }

    private static PrepareFirstTalk prepare(Confidential<String> concern, @Nullable LocalDate day) {
        return new PrepareFirstTalk(PARTICIPATION, concern, null, day);
    }

    private static TakeHandover take(Internal<StaffId> adviser, @Nullable LocalDate day) {
        return new TakeHandover(PARTICIPATION, adviser, day);
    }

    private static CloseHandover close(FirstTalkResult result) {
        return new CloseHandover(PARTICIPATION, result, FRIDAY, null);
    }

    private static RetractHandoverStep retract(HandoverStep step) {
        return new RetractHandoverStep(PARTICIPATION, step, WHY);
    }

    private static HandoverEventRetracted retracted(int position, String type) {
        return new HandoverEventRetracted(
                IDS, Scenario.event(IDS.handover(), position), new EventName("coaching." + type), WHY);
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

    private static Scenario after(Command... commands) {
        return entered().after(commands);
    }
}
