package de.motivag.coaching.write.participation.correctfollowupmeasure;

import static de.motivag.coaching.CorrectionRule.FOLLOW_UP_NOT_ENTERED;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.participation.ParticipationCommand;
import de.motivag.coaching.write.participation.Retractions;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.FollowUpMeasureEntered;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.RecommendationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Corrects the day of the entry into a recommended measure: retracts the recorded entry and records the correct one in
 * one transaction.
 *
 * @param enteredOn first day in the measure; not in the future, not before the recommendation
 * @param reason reason for the correction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/correct-follow-up-measure",
        roles = Role.ADVISER,
        summary = "Correct the entry into a recommended measure")
public record CorrectFollowUpMeasure(
        ParticipationId participation,
        RecommendationId recommendation,
        LocalDate enteredOn,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements ParticipationCommand {
    @Override
    public List<? extends ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var before = placed.recommendation(recommendation);
        if (before.enteredOn() == null) {
            throw new RuleViolated(FOLLOW_UP_NOT_ENTERED, "#/recommendation");
        }
        if (before.enteredOn().equals(enteredOn)) {
            return List.of();
        }
        Days.requireFollowUp(enteredOn, before.recommendedOn(), context);
        var events = new ArrayList<ParticipationEvent>(
                Retractions.ofFollowUp(recommendation, placed.placement(), reason, states));
        events.add(new FollowUpMeasureEntered(placed.placement(), recommendation, before.kind(), enteredOn));
        return events;
    }
}
