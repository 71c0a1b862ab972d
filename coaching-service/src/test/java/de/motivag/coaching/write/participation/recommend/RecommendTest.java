package de.motivag.coaching.write.participation.recommend;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.OFFER;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RecommendTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static final RecommendationId RECOMMENDATION = new RecommendationId(Id.next());
    private static final OfferId OTHER = new OfferId(Id.next());

    @Test
    void a_coach_recommends() {
        entered()
                .when(recommend(RecommendationKind.WORK_TRIAL, null))
                .then(new NextStepRecommended(ANNA, RECOMMENDATION, RecommendationKind.WORK_TRIAL, null, FRIDAY, WHY));
    }

    @Test
    void a_recommended_offer_must_be_named_and_differ_from_the_present_one() {
        entered().when(recommend(RecommendationKind.OTHER_OFFER, null)).refuses(CoachingRule.OTHER_OFFER_UNCLEAR);
        entered().when(recommend(RecommendationKind.OTHER_OFFER, OFFER)).refuses(CoachingRule.OTHER_OFFER_UNCLEAR);
        entered().when(recommend(RecommendationKind.WORK_TRIAL, OTHER)).refuses(CoachingRule.OTHER_OFFER_UNCLEAR);
        entered().when(recommend(RecommendationKind.OTHER_OFFER, OTHER)).refuses(CoachingRule.NO_SUCH_OFFER);
    }

    @Test
    void the_same_recommendation_again_has_no_effect_and_another_one_under_its_id_is_refused() {
        var before = entered();
        before.and(before.when(recommend(RecommendationKind.WORK_TRIAL, null)).happened());
        before.when(recommend(RecommendationKind.WORK_TRIAL, null)).thenNothing();
        before.when(recommend(RecommendationKind.QUALIFICATION, null)).refuses(CoachingRule.RECOMMENDATION_EXISTS);
    }

    @Test
    void a_recommendation_recorded_late_has_its_own_day() {
        var late = recommendedOn(MONDAY);
        var before = entered();
        before.when(late)
                .then(new NextStepRecommended(ANNA, RECOMMENDATION, RecommendationKind.WORK_TRIAL, null, MONDAY, WHY));
        before.and(before.when(late).happened());
        before.when(late).thenNothing();
        before.when(recommend(RecommendationKind.WORK_TRIAL, null)).thenNothing();
        before.when(recommendedOn(FRIDAY)).refuses(CoachingRule.RECOMMENDATION_EXISTS);
    }

    @Test
    void nobody_recommends_in_the_future_or_before_the_entry() {
        entered().when(recommendedOn(FRIDAY.plusDays(1))).refuses(CommonRule.DAY_IN_FUTURE);
        entered().when(recommendedOn(MONDAY.minusDays(1))).refuses(CoachingRule.BEFORE_ENTRY);
    }

    private static Recommend recommendedOn(LocalDate day) {
        return new Recommend(ANNA.participation(), RECOMMENDATION, RecommendationKind.WORK_TRIAL, null, day, WHY);
    }

    private static Recommend recommend(RecommendationKind kind, OfferId otherOffer) {
        return new Recommend(ANNA.participation(), RECOMMENDATION, kind, otherOffer, null, WHY);
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
