package de.motivag.coaching.write.roadmap;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.write.roadmap.RoadmapExample.ADVISER;
import static de.motivag.coaching.write.roadmap.RoadmapExample.ANNA;
import static de.motivag.coaching.write.roadmap.RoadmapExample.FRIDAY;
import static de.motivag.coaching.write.roadmap.RoadmapExample.GOAL;
import static de.motivag.coaching.write.roadmap.RoadmapExample.REF;
import static de.motivag.coaching.write.roadmap.RoadmapExample.STEP;
import static de.motivag.coaching.write.roadmap.RoadmapExample.TEXT;
import static de.motivag.coaching.write.roadmap.RoadmapExample.TOPIC;
import static de.motivag.coaching.write.roadmap.RoadmapExample.WHY;
import static de.motivag.coaching.write.roadmap.RoadmapExample.agree;
import static de.motivag.coaching.write.roadmap.RoadmapExample.close;
import static de.motivag.coaching.write.roadmap.RoadmapExample.complete;
import static de.motivag.coaching.write.roadmap.RoadmapExample.entered;
import static de.motivag.coaching.write.roadmap.RoadmapExample.event;
import static de.motivag.coaching.write.roadmap.RoadmapExample.followUp;
import static de.motivag.coaching.write.roadmap.RoadmapExample.goal;
import static de.motivag.coaching.write.roadmap.RoadmapExample.miss;
import static de.motivag.coaching.write.roadmap.RoadmapExample.obstacle;
import static de.motivag.coaching.write.roadmap.RoadmapExample.review;
import static de.motivag.coaching.write.roadmap.RoadmapExample.step;
import static de.motivag.coaching.write.roadmap.RoadmapExample.topic;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.RoadmapRule;
import de.motivag.coaching.write.Holidays;
import de.motivag.coaching.write.participation.endearly.EndEarly;
import de.motivag.coaching.write.roadmap.agreeroadmap.AgreeRoadmap;
import de.motivag.coaching.write.roadmap.raisetopic.RaiseTopic;
import de.motivag.coaching.write.roadmap.retractroadmapentry.RetractRoadmapEntry;
import de.motivag.coaching.write.roadmap.reviewroadmap.ReviewRoadmap;
import de.motivag.events.Confidential;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.RoadmapEvent.GoalKind;
import de.motivag.events.coaching.RoadmapEvent.GoalSet;
import de.motivag.events.coaching.RoadmapEvent.RoadmapAgreed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapEventRetracted;
import de.motivag.events.coaching.RoadmapEvent.RoadmapFollowedUp;
import de.motivag.events.coaching.RoadmapEvent.RoadmapReviewed;
import de.motivag.events.coaching.RoadmapEvent.StepCompleted;
import de.motivag.events.coaching.RoadmapEvent.StepMissed;
import de.motivag.events.coaching.RoadmapEvent.StepPlanned;
import de.motivag.events.coaching.RoadmapEvent.StepTaker;
import de.motivag.events.coaching.RoadmapEvent.SupportKind;
import de.motivag.events.coaching.RoadmapEvent.TopicRaised;
import de.motivag.events.common.CatalogueCode;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TopicId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RetractionRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoadmapTest {
    private static final LocalDate NEXT_FRIDAY = FRIDAY.plusWeeks(1);
    private static final Confidential<String> BETTER = Confidential.of("genauer gesagt");

    @Test
    void a_person_raises_a_topic_in_their_own_words() {
        entered().when(topic()).then(new TopicRaised(REF, TOPIC, SupportKind.APPLICATION_HELP, TEXT));
    }

    @Test
    void a_step_due_on_a_holiday_of_the_state_is_due_on_the_next_working_day() {
        // 4 June 2026 is Corpus Christi, a holiday in North Rhine-Westphalia but not in Berlin.
        var holiday = LocalDate.of(2026, 6, 4);
        var nextDay = new StepPlanned(REF, STEP, null, holiday.plusDays(1), StepTaker.PERSON, TEXT);
        entered()
                .knowing(Holidays.class, new Holidays(FederalState.NW))
                .when(step(holiday, (GoalId) null))
                .then(nextDay);
        entered()
                .knowing(Holidays.class, new Holidays(FederalState.BE))
                .when(step(holiday, (GoalId) null))
                .then(new StepPlanned(REF, STEP, null, holiday, StepTaker.PERSON, TEXT));
    }

    @Test
    void steps_and_stumbling_blocks_name_goals_of_the_same_roadmap_only() {
        entered().when(step(FRIDAY)).refuses(RoadmapRule.NO_SUCH_GOAL, "#/goal");
        entered().when(obstacle()).refuses(RoadmapRule.NO_SUCH_GOAL, "#/goal");
    }

    @Test
    void a_missed_step_stays_open_until_its_new_day_and_is_given_up_without_one() {
        after(goal(), step(FRIDAY))
                .when(miss(FRIDAY, NEXT_FRIDAY))
                .then(new StepMissed(REF, STEP, FRIDAY, NEXT_FRIDAY, TEXT));
        var moved = after(goal(), step(FRIDAY), miss(FRIDAY, NEXT_FRIDAY)).on(NEXT_FRIDAY);
        moved.copy().when(complete(null)).then(new StepCompleted(REF, STEP, NEXT_FRIDAY));
        moved.copy().when(miss(NEXT_FRIDAY, null)).then(new StepMissed(REF, STEP, NEXT_FRIDAY, null, TEXT));
        after(goal(), step(FRIDAY), miss(FRIDAY, null))
                .when(miss(FRIDAY, NEXT_FRIDAY))
                .refuses(RoadmapRule.STEP_GIVEN_UP);
        after(goal(), step(FRIDAY)).when(miss(FRIDAY, MONDAY)).refuses(RoadmapRule.NEW_DUE_BEFORE_MISSED);
    }

    @Test
    void a_step_that_was_given_up_can_be_taken_after_all() {
        after(goal(), step(FRIDAY), miss(FRIDAY, null)).when(complete(null)).then(new StepCompleted(REF, STEP, FRIDAY));
    }

    @Test
    void the_group_reviews_a_roadmap_in_a_session_of_its_own_or_one_that_the_person_attended() {
        after(goal()).when(review(FRIDAY)).then(new RoadmapReviewed(REF, Example.session(GROUP, 3), FRIDAY));
        after(goal())
                .when(new ReviewRoadmap(ANNA.participation(), new SessionId(Id.next()), null, null, null))
                .refuses(CoachingRule.NO_SUCH_SESSION, "#/session");
        entered().when(review(FRIDAY)).refuses(RoadmapRule.NO_ROADMAP);
    }

    @Test
    void the_form_of_the_agreement_follows_from_its_day() {
        after(goal())
                .when(agree(FRIDAY))
                .then(new RoadmapAgreed(
                        REF, new CatalogueCode("KOOPERATIONSPLAN"), LocalDate.of(2023, 7, 1), FRIDAY, ADVISER));
        after(goal())
                .when(agreeIn(new CatalogueCode("EINGLIEDERUNGSVEREINBARUNG"), null))
                .then(new RoadmapAgreed(
                        REF,
                        new CatalogueCode("EINGLIEDERUNGSVEREINBARUNG"),
                        LocalDate.of(2016, 8, 1),
                        FRIDAY,
                        ADVISER));
    }

    @Test
    void a_form_of_a_later_law_needs_no_new_software() {
        var code = new CatalogueCode("NEUE_FORM");
        after(goal())
                .when(agreeIn(code, LocalDate.of(2026, 1, 1)))
                .then(new RoadmapAgreed(REF, code, LocalDate.of(2026, 1, 1), FRIDAY, ADVISER));
        after(goal()).when(agreeIn(code, null)).refuses(RoadmapRule.FORM_NOT_KNOWN, "#/form");
    }

    @Test
    void an_adviser_follows_up_after_the_agreement_or_the_end_of_the_measure() {
        after(goal()).when(followUp(null)).refuses(RoadmapRule.NOTHING_TO_FOLLOW_UP);
        after(goal(), agree(FRIDAY)).when(followUp(MONDAY)).refuses(RoadmapRule.BEFORE_FOLLOW_UP, "#/followedUpOn");
        after(goal(), new EndEarly(ANNA.participation(), FRIDAY, EndReason.OTHER, null))
                .on(NEXT_FRIDAY)
                .when(followUp(null))
                .then(new RoadmapFollowedUp(REF, NEXT_FRIDAY, TEXT));
    }

    @Test
    void a_closed_roadmap_takes_corrections_only() {
        var closed = after(goal(), close(FRIDAY));
        closed.copy().when(topic()).refuses(RoadmapRule.ROADMAP_CLOSED);
        closed.copy()
                .when(goal(BETTER, event(0)))
                .then(retracted("GoalSet"), new GoalSet(REF, GOAL, GoalKind.EMPLOYMENT, FRIDAY.plusMonths(3), BETTER));
        closed.happens(new RetractRoadmapEntry(ANNA.participation(), event(1), WHY));
        closed.when(topic()).then(new TopicRaised(REF, TOPIC, SupportKind.APPLICATION_HELP, TEXT));
    }

    @Test
    void a_corrected_entry_keeps_its_id_and_what_belongs_to_it() {
        var history = after(goal(), step(FRIDAY), complete(FRIDAY));
        history.happens(goal(BETTER, event(0)));
        history.happens(step(NEXT_FRIDAY, event(1)));
        history.when(complete(MONDAY)).refuses(RoadmapRule.STEP_COMPLETED);
        history.when(step(NEXT_FRIDAY, event(1))).refuses(RetractionRule.RETRACTED_ALREADY, "#/corrects");
    }

    @Test
    void a_correction_names_a_record_of_the_same_kind_and_a_reason() {
        after(goal()).when(topic(TEXT, event(0))).refuses(RetractionRule.NOT_RETRACTABLE, "#/corrects");
        after(goal()).when(goal(TEXT, event(7))).refuses(RetractionRule.NO_SUCH_EVENT, "#/corrects");
        after(goal())
                .when(new RaiseTopic(
                        ANNA.participation(), new TopicId(Id.next()), TEXT, SupportKind.NONE, event(0), null))
                .refuses(RoadmapRule.CORRECTION_INCOMPLETE, "#/correctionReason");
        after(goal()).when(goal(TEXT, event(0))).thenNothing();
    }

    @Test
    void what_others_name_is_retracted_after_them() {
        var history = after(goal(), step(FRIDAY), complete(FRIDAY));
        history.when(retract(0)).refuses(RoadmapRule.GOAL_IN_USE, "#/event");
        history.when(retract(1)).refuses(RoadmapRule.STEP_IN_USE, "#/event");
        history.happens(retract(2));
        history.happens(retract(1));
        history.when(retract(0)).then(retracted("GoalSet"));
    }

    private static RetractRoadmapEntry retract(int position) {
        return new RetractRoadmapEntry(ANNA.participation(), event(position), WHY);
    }

    private static RoadmapEventRetracted retracted(String type) {
        return new RoadmapEventRetracted(REF, event(0), new EventName("coaching." + type), WHY);
    }

    private static AgreeRoadmap agreeIn(CatalogueCode form, LocalDate lawSince) {
        return new AgreeRoadmap(ANNA.participation(), ADVISER, null, form, lawSince, null, null);
    }

    private static Scenario after(Command... commands) {
        return entered().after(commands);
    }
}
