package de.motivag.coaching.write.offer.definestandardoffer;

import static de.motivag.coaching.Example.defined;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.weekly;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.offer.DefinedTopic;
import de.motivag.coaching.write.offer.defineoffer.DefineOffer;
import de.motivag.events.coaching.OfferEvent.OfferModule;
import de.motivag.events.common.OfferKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefineStandardOfferTest {
    @Test
    void a_team_lead_could_define_the_same_offer() {
        var asTeamLead = new DefineOffer(
                Example.OFFER,
                OfferKind.ACTIVATION_AND_ORIENTATION,
                "Hier geht's lang",
                defined(ActivationAndOrientation.MODULES),
                weekly(ActivationAndOrientation.WEEK),
                ActivationAndOrientation.TOPICS);
        assertThat(given().when(new DefineStandardOffer()).happened())
                .isEqualTo(given().when(asTeamLead).happened());
    }

    @Test
    void its_modules_take_23_hours() {
        assertThat(ActivationAndOrientation.MODULES.stream()
                        .mapToInt(OfferModule::requiredMinutes)
                        .sum())
                .isEqualTo(23 * 60);
    }

    @Test
    void each_module_has_topics_from_the_first_visual_contact_to_the_offer_of_aftercare() {
        assertThat(ActivationAndOrientation.TOPICS)
                .extracting(DefinedTopic::module)
                .containsAll(List.of(1, 2, 3, 4, 5))
                .isSorted();
        assertThat(ActivationAndOrientation.TOPICS)
                .extracting(topic -> topic.module() + " " + topic.code().value())
                .contains("1 FIRST_VISUAL_CONTACT", "5 FEEDBACK_ROUND", "5 AFTERCARE_OFFER");
    }

    @Test
    void it_is_defined_once() {
        given().and(Example.offer()).when(new DefineStandardOffer()).thenNothing();
    }

    @Test
    void a_differently_defined_offer_stays_unchanged() {
        var otherwise = given().when(new DefineOffer(
                        Example.OFFER,
                        OfferKind.ACTIVATION_AND_ORIENTATION,
                        "Anders",
                        defined(List.of(ActivationAndOrientation.MODULES.getFirst())),
                        weekly(List.of(ActivationAndOrientation.WEEK.getFirst())),
                        null))
                .happened();
        given().and(otherwise).when(new DefineStandardOffer()).thenNothing();
    }
}
