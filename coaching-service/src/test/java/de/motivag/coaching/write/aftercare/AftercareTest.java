package de.motivag.coaching.write.aftercare;

import static de.motivag.coaching.AftercareRule.AFTERCARE_ACCEPTED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_ANSWERED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_ENDED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_NOT_ACCEPTED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_OFFERED;
import static de.motivag.coaching.AftercareRule.AFTERCARE_TOO_EARLY;
import static de.motivag.coaching.AftercareRule.AFTER_AFTERCARE;
import static de.motivag.coaching.AftercareRule.BEFORE_AFTERCARE_STEP;
import static de.motivag.coaching.AftercareRule.LATER_AFTERCARE_STEP;
import static de.motivag.coaching.AftercareRule.MINUTES_WITHOUT_TALK;
import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.aftercare.answeraftercare.AnswerAftercare;
import de.motivag.coaching.write.aftercare.correctaftercarecontact.CorrectAftercareContact;
import de.motivag.coaching.write.aftercare.endaftercare.EndAftercare;
import de.motivag.coaching.write.aftercare.logaftercarecontact.LogAftercareContact;
import de.motivag.coaching.write.aftercare.offeraftercare.OfferAftercare;
import de.motivag.coaching.write.aftercare.retractaftercareevent.RetractAftercareEvent;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.AftercareEvent.AftercareAnswer;
import de.motivag.events.coaching.AftercareEvent.AftercareChannel;
import de.motivag.events.coaching.AftercareEvent.AftercareContactLogged;
import de.motivag.events.coaching.AftercareEvent.AftercareEndReason;
import de.motivag.events.coaching.AftercareEvent.AftercareOffered;
import de.motivag.events.coaching.AftercareEvent.AftercareRef;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AftercareTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final Confidential<String> WHY = Confidential.of("so");

    @Test
    void aftercare_is_offered_on_the_day_of_the_last_module_or_after_the_end() {
        placed(WEDNESDAY).when(offer(WEDNESDAY)).refuses(AFTERCARE_TOO_EARLY, "#/offeredOn");
        placed(FRIDAY).when(offer(FRIDAY)).then(offered(FRIDAY));
        placed(FRIDAY.plusDays(1)).when(offer(FRIDAY.plusDays(1))).refuses(AFTERCARE_TOO_EARLY, "#/offeredOn");
        ended().when(offer(WEDNESDAY.minusDays(1))).refuses(AFTERCARE_TOO_EARLY, "#/offeredOn");
        ended().when(offer(WEDNESDAY)).then(offered(WEDNESDAY));
    }

    @Test
    void a_person_who_left_before_any_session_gets_no_aftercare() {
        var left = placed(FRIDAY);
        left.happens(new EndEarly(ANNA.participation(), FRIDAY, EndReason.PERSONAL, null));
        left.when(offer(FRIDAY)).refuses(AFTERCARE_TOO_EARLY, "#/offeredOn");
    }

    @Test
    void an_offer_is_repeatable_on_its_day() {
        var before = ended();
        before.happens(offer(WEDNESDAY));
        before.copy().when(offer(null)).thenNothing();
        before.when(offer(FRIDAY)).refuses(AFTERCARE_OFFERED, "#/offeredOn");
    }

    @Test
    void a_person_who_has_declined_may_accept_later_and_ends_an_accepted_aftercare() {
        var before = ended();
        before.happens(offer(WEDNESDAY));
        before.copy().when(answer(AftercareAnswer.DECLINED, MONDAY)).refuses(BEFORE_AFTERCARE_STEP, "#/answeredOn");
        before.happens(answer(AftercareAnswer.DECLINED, WEDNESDAY));
        before.copy().when(answer(AftercareAnswer.DECLINED, null)).thenNothing();
        before.copy().when(answer(AftercareAnswer.DECLINED, FRIDAY)).refuses(AFTERCARE_ANSWERED, "#/answeredOn");
        before.copy().when(end(FRIDAY)).refuses(AFTERCARE_NOT_ACCEPTED);
        before.happens(answer(AftercareAnswer.ACCEPTED, FRIDAY));
        before.copy().when(answer(AftercareAnswer.DECLINED, null)).refuses(AFTERCARE_ACCEPTED, "#/answer");
        before.copy().when(end(WEDNESDAY)).refuses(BEFORE_AFTERCARE_STEP, "#/endedOn");
        before.happens(end(FRIDAY));
        before.copy().when(end(null)).thenNothing();
        before.when(answer(AftercareAnswer.DECLINED, null)).refuses(AFTERCARE_ENDED);
    }

    @Test
    void a_contact_lies_within_the_aftercare_also_when_it_is_recorded_late() {
        var before = ended();
        before.happens(offer(WEDNESDAY));
        before.copy().when(log(AftercareChannel.PHONE, true, 10, FRIDAY)).refuses(AFTERCARE_NOT_ACCEPTED);
        before.happens(answer(AftercareAnswer.ACCEPTED, WEDNESDAY.plusDays(1)));
        before.copy().when(log(AftercareChannel.PHONE, true, 10, WEDNESDAY)).refuses(BEFORE_AFTERCARE_STEP, "#/heldOn");
        before.happens(end(WEDNESDAY.plusDays(1)));
        before.copy().when(log(AftercareChannel.PHONE, true, 10, FRIDAY)).refuses(AFTER_AFTERCARE, "#/heldOn");
        assertThat(before.happens(log(AftercareChannel.PHONE, true, 10, WEDNESDAY.plusDays(1))))
                .hasSize(1);
    }

    @Test
    void only_a_talk_has_minutes() {
        var before = accepted();
        before.copy().when(log(AftercareChannel.MAIL, true, 5, FRIDAY)).refuses(MINUTES_WITHOUT_TALK, "#/minutes");
        before.copy().when(log(AftercareChannel.PHONE, false, 5, FRIDAY)).refuses(MINUTES_WITHOUT_TALK, "#/minutes");
        assertThat(before.happens(log(AftercareChannel.PHONE, false, 0, FRIDAY)))
                .hasSize(1);
    }

    @Test
    void a_contact_is_corrected_and_retracted_by_the_id_of_its_event() {
        var before = accepted();
        before.happens(log(AftercareChannel.PHONE, true, 10, FRIDAY));
        var contact = Scenario.event(Aftercare.id(ANNA.participation()), 2);
        var correct = new CorrectAftercareContact(
                ANNA.participation(), contact, WHY, AftercareChannel.VIDEO, true, 20, FRIDAY, null);
        assertThat(before.happens(correct))
                .last()
                .isEqualTo(new AftercareContactLogged(ref(), AftercareChannel.VIDEO, true, 20, FRIDAY, null));
        before.copy().when(correct).refuses(RetractionRule.RETRACTED_ALREADY, "#/event");
        assertThat(before.happens(retract(4))).hasSize(1);
    }

    @Test
    void a_step_is_retracted_only_while_no_later_one_stands() {
        var before = accepted();
        before.happens(end(FRIDAY));
        before.copy().when(retract(0)).refuses(LATER_AFTERCARE_STEP, "#/event");
        before.copy().when(retract(1)).refuses(LATER_AFTERCARE_STEP, "#/event");
        before.happens(retract(2));
        before.happens(retract(1));
        before.happens(retract(0));
        assertThat(before.happens(offer(FRIDAY))).containsExactly(offered(FRIDAY));
    }

    private static RetractAftercareEvent retract(int position) {
        var event = Scenario.event(Aftercare.id(ANNA.participation()), position);
        return new RetractAftercareEvent(ANNA.participation(), event, WHY);
    }

    private static OfferAftercare offer(@Nullable LocalDate on) {
        return new OfferAftercare(ANNA.participation(), on);
    }

    private static AnswerAftercare answer(AftercareAnswer answer, @Nullable LocalDate on) {
        return new AnswerAftercare(ANNA.participation(), answer, on);
    }

    private static EndAftercare end(@Nullable LocalDate on) {
        return new EndAftercare(ANNA.participation(), on, AftercareEndReason.GOALS_REACHED);
    }

    private static LogAftercareContact log(AftercareChannel channel, boolean reached, int minutes, LocalDate on) {
        return new LogAftercareContact(ANNA.participation(), channel, reached, minutes, on, null);
    }

    private static AftercareOffered offered(LocalDate on) {
        return new AftercareOffered(ref(), on);
    }

    private static AftercareRef ref() {
        return new AftercareRef(
                Aftercare.id(ANNA.participation()),
                ANNA.participation(),
                ANNA.participant(),
                ANNA.referral(),
                ANNA.offer());
    }

    private static Scenario accepted() {
        var accepted = ended();
        accepted.happens(offer(WEDNESDAY));
        accepted.happens(answer(AftercareAnswer.ACCEPTED, WEDNESDAY));
        return accepted;
    }

    /** The measure ended early on Wednesday, and today is Friday. */
    private static Scenario ended() {
        var ended = Example.attended(placed(FRIDAY), ANNA, 0);
        ended.happens(new EndEarly(ANNA.participation(), WEDNESDAY, EndReason.EMPLOYMENT, null));
        return ended;
    }

    private static Scenario placed(LocalDate today) {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(today);
    }
}
