package de.motivag.coaching.write.participation.deciderecommendation;

import static de.motivag.coaching.CoachingRule.REASON_OF_DECLINING;
import static de.motivag.coaching.CoachingRule.RECOMMENDATION_DECIDED;

import de.motivag.coaching.write.Days;
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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the adviser's decision on a coach's recommendation (§ 4.1).
 *
 * @param decidedOn today if left out; not in the future, not before the day of the recommendation
 * @param reason reason for declining
 */
@Post(
        path = "/participations/{participation}/decide-recommendation",
        roles = Role.ADVISER,
        summary = "Accept or decline a recommendation")
public record DecideRecommendation(
        ParticipationId participation,
        RecommendationId recommendation,
        Decision decision,
        @Nullable LocalDate decidedOn,
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
            throw new RuleViolated(RECOMMENDATION_DECIDED, "#/decision");
        }
        var day = Days.decision(decidedOn, before.recommendedOn(), context);
        return List.of(decided(placed.placement(), before, day));
    }

    private ParticipationEvent decided(PlacementRef placement, Recommendation before, LocalDate day) {
        if (decision == Decision.ACCEPTED && reason == null) {
            return new RecommendationAccepted(placement, recommendation, before.kind(), before.otherOffer(), day);
        }
        if (decision == Decision.DECLINED && reason != null) {
            return new RecommendationDeclined(placement, recommendation, before.kind(), day, reason);
        }
        throw new RuleViolated(REASON_OF_DECLINING, "#/reason");
    }
}
