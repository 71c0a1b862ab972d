package de.motivag.coaching.write.participation.deciderecommendation;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.coaching.write.participation.Recommendation.Decision;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.NextStepRecommended;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationDeclined;
import de.motivag.events.coaching.ParticipationEvent.RecommendationKind;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Scenario;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecideRecommendationTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static final RecommendationId RECOMMENDATION = new RecommendationId(Id.next());

    @Test
    void the_adviser_accepts() {
        recommended(RecommendationKind.WORK_TRIAL)
                .when(decide(Decision.ACCEPTED, null))
                .then(new RecommendationAccepted(ANNA, RECOMMENDATION, RecommendationKind.WORK_TRIAL, null, FRIDAY));
    }

    @Test
    void declining_requires_a_reason_and_accepting_allows_none() {
        var recommended = recommended(RecommendationKind.WORK_TRIAL);
        recommended.when(decide(Decision.DECLINED, null)).refuses(CoachingRule.REASON_OF_DECLINING);
        recommended.when(decide(Decision.ACCEPTED, WHY)).refuses(CoachingRule.REASON_OF_DECLINING);
        recommended
                .when(decide(Decision.DECLINED, WHY))
                .then(new RecommendationDeclined(ANNA, RECOMMENDATION, RecommendationKind.WORK_TRIAL, FRIDAY, WHY));
    }

    @Test
    void repeating_the_decision_has_no_effect_and_another_one_is_refused() {
        var declined = recommended(RecommendationKind.WORK_TRIAL)
                .and(List.of(
                        new RecommendationDeclined(ANNA, RECOMMENDATION, RecommendationKind.WORK_TRIAL, FRIDAY, WHY)));
        declined.when(decide(Decision.DECLINED, WHY)).thenNothing();
        declined.when(decide(Decision.ACCEPTED, null)).refuses(CoachingRule.RECOMMENDATION_DECIDED);
    }

    @Test
    void a_decision_recorded_late_has_its_own_day() {
        recommended(RecommendationKind.WORK_TRIAL)
                .when(decidedOn(TUESDAY))
                .then(new RecommendationAccepted(ANNA, RECOMMENDATION, RecommendationKind.WORK_TRIAL, null, TUESDAY));
    }

    @Test
    void nobody_decides_in_the_future_or_before_the_recommendation() {
        var recommended = recommended(RecommendationKind.WORK_TRIAL);
        recommended.when(decidedOn(FRIDAY.plusDays(1))).refuses(CommonRule.DAY_IN_FUTURE);
        recommended.when(decidedOn(MONDAY)).refuses(CoachingRule.BEFORE_RECOMMENDATION);
    }

    private static DecideRecommendation decidedOn(LocalDate day) {
        return new DecideRecommendation(ANNA.participation(), RECOMMENDATION, Decision.ACCEPTED, day, null);
    }

    private static DecideRecommendation decide(Decision decision, Confidential<String> reason) {
        return new DecideRecommendation(ANNA.participation(), RECOMMENDATION, decision, null, reason);
    }

    private static Scenario recommended(RecommendationKind kind) {
        return entered().and(List.of(new NextStepRecommended(ANNA, RECOMMENDATION, kind, null, TUESDAY, WHY)));
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
