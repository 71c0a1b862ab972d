package de.motivag.coaching.write.participation.enterfollowupmeasure;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.Example;
import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
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

class EnterFollowUpMeasureTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final Confidential<String> WHY = Confidential.of("so");
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);

    private static final RecommendationId RECOMMENDATION = new RecommendationId(Id.next());

    @Test
    void an_accepted_measure_is_entered_once() {
        var entered = new FollowUpMeasureEntered(ANNA, RECOMMENDATION, RecommendationKind.WORK_OPPORTUNITY, FRIDAY);
        accepted(RecommendationKind.WORK_OPPORTUNITY).when(enter(FRIDAY)).then(entered);
        var again = accepted(RecommendationKind.WORK_OPPORTUNITY).and(List.of(entered));
        again.when(enter(FRIDAY)).thenNothing();
        again.when(enter(MONDAY)).refuses(CoachingRule.FOLLOW_UP_ENTERED);
    }

    @Test
    void a_recommendation_without_a_measure_cannot_be_entered() {
        for (var kind : List.of(
                RecommendationKind.PRIMARY_LABOUR_MARKET,
                RecommendationKind.SECONDARY_LABOUR_MARKET,
                RecommendationKind.OTHER_OFFER)) {
            accepted(kind).when(enter(FRIDAY)).refuses(CoachingRule.NO_FOLLOW_UP_MEASURE);
        }
    }

    @Test
    void an_entry_in_the_future_is_refused() {
        accepted(RecommendationKind.QUALIFICATION)
                .when(enter(FRIDAY.plusDays(1)))
                .refuses(CommonRule.DAY_IN_FUTURE);
    }

    @Test
    void a_declined_measure_cannot_be_entered() {
        recommended(RecommendationKind.QUALIFICATION)
                .and(List.of(new RecommendationDeclined(
                        ANNA, RECOMMENDATION, RecommendationKind.QUALIFICATION, MONDAY, WHY)))
                .when(enter(FRIDAY))
                .refuses(CoachingRule.RECOMMENDATION_NOT_ACCEPTED);
    }

    private static Scenario accepted(RecommendationKind kind) {
        return recommended(kind).and(List.of(new RecommendationAccepted(ANNA, RECOMMENDATION, kind, null, MONDAY)));
    }

    private static EnterFollowUpMeasure enter(LocalDate on) {
        return new EnterFollowUpMeasure(ANNA.participation(), RECOMMENDATION, on);
    }

    private static Scenario recommended(RecommendationKind kind) {
        return entered().and(List.of(new NextStepRecommended(ANNA, RECOMMENDATION, kind, null, MONDAY, WHY)));
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
