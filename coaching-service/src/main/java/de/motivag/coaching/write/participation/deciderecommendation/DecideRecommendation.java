package de.motivag.coaching.write.participation.deciderecommendation;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.Recommendation;
import de.motivag.coaching.write.participation.Recommendation.Decision;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.RecommendationAccepted;
import de.motivag.events.coaching.ParticipationEvent.RecommendationDeclined;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a coach's recommendation: the adviser's fact, not the coach's (§ 4.1).
 *
 * @param reason of declining
 */
@Post(
        path = "/participations/{participation}/decide-recommendation",
        roles = Role.ADVISER,
        summary = "Accepts or declines a recommendation")
public record DecideRecommendation(
        ParticipationId participation,
        RecommendationId recommendation,
        Decision decision,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements EntityCommand<Participation> {
    @Override
    public Stream<Participation> stream(DecisionContext context) {
        return new Stream<>(Participation.class, participation);
    }

    @Override
    public List<ParticipationEvent> decide(Participation state, DecisionContext context) {
        var placed = state.placed();
        var before = placed.recommendation(recommendation);
        if (before.decision() == decision) {
            return List.of();
        }
        if (before.decision() != null) {
            throw new RuleViolated(CoachingRule.RECOMMENDATION_DECIDED, "#/decision");
        }
        return List.of(decided(placed.placement(), before));
    }

    private ParticipationEvent decided(PlacementRef placement, Recommendation before) {
        if (decision == Decision.ACCEPTED && reason == null) {
            return new RecommendationAccepted(placement, recommendation, before.kind(), before.otherOffer());
        }
        if (decision == Decision.DECLINED && reason != null) {
            return new RecommendationDeclined(placement, recommendation, before.kind(), reason);
        }
        throw new RuleViolated(CoachingRule.REASON_OF_DECLINING, "#/reason");
    }
}
