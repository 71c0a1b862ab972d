package de.motivag.coaching.write.offer.defineoffer;

import static de.motivag.coaching.Example.defined;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.ContentRule;
import de.motivag.coaching.write.offer.DefinedTopic;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.coaching.OfferEvent.OfferDefined;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferTopic;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.TopicCode;
import de.motivag.kit.decision.Scenario;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefineOfferTest {
    private static final TopicCode GOALS = new TopicCode("GOALS");
    private static final OfferId OFFER = new OfferId(Id.next());
    private static final List<OfferModule> MODULES = List.of(new OfferModule(1, 120), new OfferModule(2, 60));
    private static final List<TemplateSession> WEEK =
            List.of(session(1, DayOfWeek.MONDAY, 9, 11, 120), session(2, DayOfWeek.MONDAY, 11, 13, 90));

    @Test
    void an_offer_begins_with_version_1() {
        given().when(define("Neue Wege", MODULES, WEEK))
                .then(new OfferDefined(
                        OFFER,
                        1,
                        OfferKind.OTHER,
                        Internal.of("Neue Wege"),
                        MODULES,
                        WEEK,
                        List.of(),
                        Internal.of(List.of())));
    }

    @Test
    void defining_the_same_offer_again_has_no_effect() {
        var before = given().when(define("Neue Wege", MODULES, WEEK)).happened();
        given().and(before).when(define("Neue Wege", MODULES, WEEK)).thenNothing();
    }

    @Test
    void defining_another_offer_under_the_same_id_is_refused() {
        var before = given().when(define("Neue Wege", MODULES, WEEK)).happened();
        given().and(before).when(define("Alte Wege", MODULES, WEEK)).refuses(CoachingRule.OFFER_EXISTS);
    }

    @Test
    void two_modules_of_the_same_number_are_refused() {
        refused(List.of(new OfferModule(1, 60), new OfferModule(1, 60)), WEEK, CoachingRule.MODULE_NUMBERS);
    }

    @Test
    void a_session_of_an_unknown_module_is_refused() {
        refused(MODULES, List.of(session(3, DayOfWeek.MONDAY, 9, 11, 120)), CoachingRule.MODULE_NOT_IN_OFFER);
    }

    @Test
    void a_session_that_ends_when_it_starts_is_refused() {
        refused(MODULES, List.of(session(1, DayOfWeek.MONDAY, 9, 9, 120)), CoachingRule.SESSION_ENDS_BEFORE_START);
    }

    @Test
    void a_session_with_more_minutes_than_between_start_and_end_is_refused() {
        refused(MODULES, List.of(session(1, DayOfWeek.MONDAY, 9, 11, 121)), CoachingRule.SESSION_MINUTES);
    }

    @Test
    void two_sessions_that_overlap_on_the_same_day_are_refused() {
        var week = List.of(session(1, DayOfWeek.MONDAY, 9, 11, 120), session(2, DayOfWeek.MONDAY, 10, 12, 60));
        refused(MODULES, week, CoachingRule.SESSIONS_OVERLAP);
    }

    @Test
    void a_module_that_could_never_be_completed_is_refused() {
        var week = List.of(session(1, DayOfWeek.MONDAY, 9, 11, 119), session(2, DayOfWeek.TUESDAY, 9, 10, 60));
        refused(MODULES, week, CoachingRule.MODULE_NOT_COMPLETABLE);
    }

    @Test
    void a_module_without_any_session_is_refused() {
        refused(MODULES, List.of(session(1, DayOfWeek.MONDAY, 9, 11, 120)), CoachingRule.MODULE_NOT_COMPLETABLE);
    }

    @Test
    void the_sessions_of_a_module_count_together() {
        var week = List.of(
                session(1, DayOfWeek.MONDAY, 9, 10, 60),
                session(1, DayOfWeek.TUESDAY, 9, 10, 60),
                session(2, DayOfWeek.WEDNESDAY, 9, 10, 60));
        assertThat(given().when(define("Neue Wege", MODULES, week)).happened()).hasSize(1);
    }

    @Test
    void a_topic_belongs_to_a_module_of_the_offer_and_its_code_occurs_once() {
        withTopics(new DefinedTopic(2, GOALS, "Ziele"), new DefinedTopic(1, GOALS, "Ziele"))
                .refuses(ContentRule.TOPIC_TWICE, "#/topics/1/code");
        withTopics(new DefinedTopic(3, GOALS, "Ziele")).refuses(ContentRule.TOPIC_OF_NO_MODULE, "#/topics/0/module");
        withTopics(new DefinedTopic(2, GOALS, "Ziele"))
                .then(new OfferDefined(
                        OFFER,
                        1,
                        OfferKind.OTHER,
                        Internal.of("Neue Wege"),
                        MODULES,
                        WEEK,
                        List.of(new OfferTopic(2, GOALS)),
                        Internal.of(List.of("Ziele"))));
    }

    private static Scenario.Outcome withTopics(DefinedTopic... topics) {
        return given().when(new DefineOffer(
                OFFER, OfferKind.OTHER, "Neue Wege", defined(MODULES), weekly(WEEK), List.of(topics)));
    }

    private static void refused(List<OfferModule> modules, List<TemplateSession> week, CoachingRule rule) {
        given().when(define("Neue Wege", modules, week)).refuses(rule);
    }

    private static DefineOffer define(String title, List<OfferModule> modules, List<TemplateSession> week) {
        return new DefineOffer(OFFER, OfferKind.OTHER, title, defined(modules), weekly(week), null);
    }

    private static TemplateSession session(int module, DayOfWeek day, int startsAt, int endsAt, int minutes) {
        return new TemplateSession(module, day, LocalTime.of(startsAt, 0), LocalTime.of(endsAt, 0), minutes);
    }
}
