package de.motivag.coaching.write.offer.reviseoffer;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.defined;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.group.plangroup.PlanGroup;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent.GroupPlanned;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.coaching.OfferEvent.OfferRevised;
import de.motivag.events.coaching.OfferEvent.TemplateSession;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviseOfferTest {
    private static final List<OfferModule> MODULES = List.of(new OfferModule(1, 60));
    private static final List<TemplateSession> WEEK =
            List.of(new TemplateSession(1, DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(10, 0), 60));

    @Test
    void each_revision_is_the_next_version() {
        var offer = given().and(Example.offer());
        var second = offer.when(revise("Kürzer", MODULES)).happened();
        assertThat(second)
                .isEqualTo(List.of(new OfferRevised(
                        OFFER, 2, Internal.of("Kürzer"), MODULES, WEEK, List.of(), Internal.of(List.of()))));
        offer.and(second)
                .when(revise("Noch kürzer", MODULES))
                .then(new OfferRevised(
                        OFFER, 3, Internal.of("Noch kürzer"), MODULES, WEEK, List.of(), Internal.of(List.of())));
    }

    @Test
    void the_same_revision_again_has_no_effect() {
        var revised = given().and(Example.offer());
        revised.and(revised.when(revise("Kürzer", MODULES)).happened());
        revised.when(revise("Kürzer", MODULES)).thenNothing();
    }

    @Test
    void a_revision_is_checked_like_a_new_offer() {
        given().and(Example.offer())
                .when(revise("Kürzer", List.of(new OfferModule(1, 61))))
                .refuses(CoachingRule.MODULE_NOT_COMPLETABLE);
    }

    @Test
    void new_groups_are_planned_in_the_new_version() {
        var revised = given().and(Example.offer());
        revised.and(revised.when(revise("Kürzer", MODULES)).happened());
        assertThat(revised.when(new PlanGroup(GROUP, OFFER, MONDAY, 3, List.of(MODERATOR)))
                        .happened())
                .contains(new GroupPlanned(GROUP, OFFER, 2, MONDAY, 3, Internal.of(List.of(MODERATOR))))
                .hasSize(2);
    }

    private static ReviseOffer revise(String title, List<OfferModule> modules) {
        return new ReviseOffer(OFFER, title, defined(modules), weekly(WEEK), null);
    }
}
