package de.motivag.coaching.write.group.recordsessioncontent;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.given;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.ContentRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.group.retractheldsession.RetractHeldSession;
import de.motivag.coaching.write.offer.reviseoffer.ReviseOffer;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupEventRetracted;
import de.motivag.events.coaching.GroupEvent.SessionContentRecorded;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TopicCode;
import de.motivag.kit.decision.Scenario;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordSessionContentTest {
    private static final SessionId SESSION = Example.session(GROUP, 0);
    private static final List<String> LINKS = List.of("https://example.org/board");

    @Test
    void topics_and_links_of_a_held_session_are_recorded_and_the_last_record_counts() {
        var held = held();
        assertThat(held.happens(record(LINKS, "FIRST_VISUAL_CONTACT", "TECHNOLOGY")))
                .containsExactly(recorded(LINKS, "FIRST_VISUAL_CONTACT", "TECHNOLOGY"));
        held.when(record(LINKS, "FIRST_VISUAL_CONTACT", "TECHNOLOGY")).thenNothing();
        assertThat(held.happens(record(null, "TECHNOLOGY"))).containsExactly(recorded(List.of(), "TECHNOLOGY"));
        held.when(record(null)).then(recorded(List.of()));
    }

    @Test
    void a_topic_of_another_module_is_refused() {
        held().when(record(null, "TECHNOLOGY", "GOAL_ANALYSIS")).refuses(ContentRule.TOPIC_NOT_IN_MODULE, "#/topics/1");
    }

    @Test
    void the_catalogue_is_that_of_the_version_of_the_group() {
        var week = List.of(new TemplateSession(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(11, 0), 120));
        var revised = held();
        revised.happens(new ReviseOffer(
                OFFER, "Kürzer", Example.defined(List.of(new OfferModule(1, 120))), Example.weekly(week), null));
        revised.when(record(null, "TECHNOLOGY")).then(recorded(List.of(), "TECHNOLOGY"));
    }

    @Test
    void a_session_without_content_is_not_held_yet() {
        given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 3))
                .when(record(null))
                .refuses(CoachingRule.SESSION_NOT_HELD, "#/session");
    }

    @Test
    void a_retracted_session_loses_its_content() {
        var held = held();
        held.happens(record(LINKS, "TECHNOLOGY"));
        assertThat(held.when(new RetractHeldSession(GROUP, SESSION, "fiel aus")).happened())
                .extracting(event -> ((GroupEventRetracted) event).type())
                .containsExactly(
                        new EventName("coaching.SessionHeld"), new EventName("coaching.SessionContentRecorded"));
    }

    private static Scenario held() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 3))
                .and(Example.held(GROUP, MONDAY, 0))
                .on(MONDAY);
    }

    private static RecordSessionContent record(List<String> links, String... topics) {
        return new RecordSessionContent(GROUP, SESSION, codes(topics), links);
    }

    private static SessionContentRecorded recorded(List<String> links, String... topics) {
        return new SessionContentRecorded(GROUP, OFFER, SESSION, 1, codes(topics), Internal.of(links));
    }

    private static List<TopicCode> codes(String... topics) {
        return Stream.of(topics).map(TopicCode::new).toList();
    }
}
