package de.motivag.coaching.write.participation.enterfollowupmeasure;

import static de.motivag.coaching.CoachingRule.FOLLOW_UP_ENTERED;
import static de.motivag.coaching.CoachingRule.NO_FOLLOW_UP_MEASURE;
import static de.motivag.coaching.CoachingRule.RECOMMENDATION_NOT_ACCEPTED;

import de.motivag.coaching.CoachingRule;
import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.Recommendation.Decision;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;

/**
 * Records that the person has entered the recommended and accepted measure. This is a second, separate kind of entry.
 *
 * @param enteredOn first day in the measure; not in the future, not before the recommendation
 */
@Post(
        path = "/participations/{participation}/enter-follow-up-measure",
        roles = Role.ADVISER,
        summary = "Record the entry into a recommended measure")
public record EnterFollowUpMeasure(ParticipationId participation, RecommendationId recommendation, LocalDate enteredOn)
        implements EntityCommand<Participation> {
    @Override
    public Stream<Participation> stream(DecisionContext context) {
        return new Stream<>(Participation.class, participation);
    }

    @Override
    public List<ParticipationEvent> decide(Participation state, DecisionContext context) {
        var placed = state.placed();
        var accepted = placed.recommendation(recommendation);
        if (enteredOn.equals(accepted.enteredOn())) {
            return List.of();
        }
        if (accepted.enteredOn() != null) {
            throw new RuleViolated(FOLLOW_UP_ENTERED, "#/enteredOn").about(accepted.enteredOn());
        }
        require(accepted.decision() == Decision.ACCEPTED, RECOMMENDATION_NOT_ACCEPTED);
        require(accepted.isMeasure(), NO_FOLLOW_UP_MEASURE);
        Days.requireFollowUp(enteredOn, accepted.recommendedOn(), context);
        return List.of(new FollowUpMeasureEntered(placed.placement(), recommendation, accepted.kind(), enteredOn));
    }

    private static void require(boolean kept, CoachingRule rule) {
        if (!kept) {
            throw new RuleViolated(rule, "#/recommendation");
        }
    }
}
