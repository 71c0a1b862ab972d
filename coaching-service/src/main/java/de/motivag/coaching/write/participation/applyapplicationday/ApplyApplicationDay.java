package de.motivag.coaching.write.participation.applyapplicationday;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.ParticipationsCommand;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.ApplicationDayApplied;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import java.time.LocalDate;
import java.util.List;

/**
 * Applies the corrected day of the application to the participations of the referral. Never refuses: a recorded day that
 * then lies before the application stands on a worklist.
 *
 * @param participations participations of the referral, at least one
 */
public record ApplyApplicationDay(List<ParticipationId> participations, LocalDate appliedOn)
        implements ParticipationsCommand {
    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        return participations.stream()
                .flatMap(participation -> applied(states.of(Participation.class, participation)).stream())
                .toList();
    }

    private List<ParticipationEvent> applied(Participation state) {
        return switch (state) {
            case Participation.Waiting waiting -> applied(waiting.placement(), waiting.appliedOn());
            case Participation.Left left -> applied(left.placement(), left.appliedOn());
            case Participation.Placed placed -> applied(placed.placement(), placed.appliedOn());
            case Participation.None(), Participation.Refused _ -> List.of();
        };
    }

    private List<ParticipationEvent> applied(PlacementRef placement, LocalDate before) {
        return before.equals(appliedOn) ? List.of() : List.of(new ApplicationDayApplied(placement, appliedOn));
    }
}
