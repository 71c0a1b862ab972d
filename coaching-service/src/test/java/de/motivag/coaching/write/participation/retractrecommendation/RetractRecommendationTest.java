package de.motivag.coaching.write.participation.retractrecommendation;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.CorrectionRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.Recommendation;
import de.motivag.coaching.write.participation.correctfollowupmeasure.CorrectFollowUpMeasure;
import de.motivag.coaching.write.participation.deciderecommendation.DecideRecommendation;
import de.motivag.coaching.write.participation.enterfollowupmeasure.EnterFollowUpMeasure;
import de.motivag.coaching.write.participation.recommend.Recommend;
import de.motivag.coaching.write.participation.retractdecision.RetractDecision;
import de.motivag.coaching.write.participation.retractfollowupmeasure.RetractFollowUpMeasure;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RetractRecommendationTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final RecommendationId TRAINING = new RecommendationId(Id.next());
    private static final Confidential<String> WHY = Confidential.of("andere Person");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    @Test
    void entry_decision_and_recommendation_are_retracted_one_after_the_other() {
        var entered = accepted();
        entered.happens(new EnterFollowUpMeasure(ANNA.participation(), TRAINING, FRIDAY));
        entered.when(retract()).refuses(CorrectionRule.DECISION_TO_RETRACT_FIRST, "#/recommendation");
        entered.when(retractDecision()).refuses(CorrectionRule.FOLLOW_UP_TO_RETRACT_FIRST, "#/recommendation");
        assertThat(entered.happens(new RetractFollowUpMeasure(ANNA.participation(), TRAINING, WHY)))
                .extracting(event -> ((EventRetracted) event).type().value())
                .containsExactly("coaching.FollowUpMeasureEntered");
        assertThat(entered.happens(retractDecision()))
                .extracting(event -> ((EventRetracted) event).type().value())
                .containsExactly("coaching.RecommendationAccepted");
        assertThat(entered.happens(retract()))
                .extracting(event -> ((EventRetracted) event).type().value())
                .containsExactly("coaching.NextStepRecommended");
        entered.when(retract()).refuses(CoachingRule.NO_SUCH_RECOMMENDATION);
        entered.when(recommend())
                .then(new NextStepRecommended(ANNA, TRAINING, RecommendationKind.QUALIFICATION, null, MONDAY, WHY));
    }

    @Test
    void the_day_of_an_entry_is_corrected() {
        var entered = accepted();
        var correct = new CorrectFollowUpMeasure(ANNA.participation(), TRAINING, MONDAY, WHY);
        entered.when(correct).refuses(CorrectionRule.FOLLOW_UP_NOT_ENTERED, "#/recommendation");
        entered.happens(new EnterFollowUpMeasure(ANNA.participation(), TRAINING, FRIDAY));
        assertThat(entered.happens(correct))
                .hasSize(2)
                .contains(new FollowUpMeasureEntered(ANNA, TRAINING, RecommendationKind.QUALIFICATION, MONDAY));
        entered.when(correct).thenNothing();
        entered.when(new CorrectFollowUpMeasure(ANNA.participation(), TRAINING, MONDAY.minusDays(1), WHY))
                .refuses(CoachingRule.BEFORE_RECOMMENDATION, "#/enteredOn");
    }

    @Test
    void only_a_decision_that_was_made_is_retracted() {
        var recommended = attended(placed(), ANNA, 0);
        recommended.happens(recommend());
        recommended.when(retractDecision()).refuses(CorrectionRule.RECOMMENDATION_NOT_DECIDED, "#/recommendation");
        recommended
                .when(new RetractFollowUpMeasure(ANNA.participation(), TRAINING, WHY))
                .refuses(CorrectionRule.FOLLOW_UP_NOT_ENTERED, "#/recommendation");
    }

    private static Recommend recommend() {
        return new Recommend(ANNA.participation(), TRAINING, RecommendationKind.QUALIFICATION, null, MONDAY, WHY);
    }

    private static RetractRecommendation retract() {
        return new RetractRecommendation(ANNA.participation(), TRAINING, WHY);
    }

    private static RetractDecision retractDecision() {
        return new RetractDecision(ANNA.participation(), TRAINING, WHY);
    }

    private static Scenario accepted() {
        var accepted = attended(placed(), ANNA, 0);
        accepted.happens(recommend());
        accepted.happens(
                new DecideRecommendation(ANNA.participation(), TRAINING, Recommendation.Decision.ACCEPTED, null, null));
        return accepted;
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
    }
}
