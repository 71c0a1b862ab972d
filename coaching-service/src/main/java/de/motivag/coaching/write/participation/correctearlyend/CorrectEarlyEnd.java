package de.motivag.coaching.write.participation.correctearlyend;

import static de.motivag.coaching.CoachingRule.NO_EARLY_END_RECORDED;
import static de.motivag.coaching.CorrectionRule.ANOTHER_EARLY_END;

import de.motivag.coaching.write.participation.CourseCommand;
import de.motivag.coaching.write.participation.EarlyEnd;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.EarlyEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the day, the reason and the note of a recorded early end.
 *
 * @param endedOn exit day: the last day on which the person took part or could have taken part
 * @param replaces exit day of the early end that is meant; refused if another one is recorded by now
 */
@Post(
        path = "/participations/{participation}/correct-early-end",
        roles = {Role.MODERATOR, Role.TEAM_LEAD, Role.ADVISER},
        summary = "Correct an early end")
public record CorrectEarlyEnd(
        ParticipationId participation,
        LocalDate endedOn,
        EndReason reason,
        @Nullable Confidential<@Size(max = 2000) String> note,
        @Nullable LocalDate replaces)
        implements CourseCommand {
    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var state = states.of(Participation.class, participation);
        return switch (state) {
            case Participation.Left(var placement, var appliedOn, var before) ->
                isNew(before, state, appliedOn, context)
                        ? List.of(corrected(placement), new ParticipationNotStarted(placement, endedOn, reason))
                        : List.of();
            case Participation.Waiting _ -> throw new RuleViolated(NO_EARLY_END_RECORDED);
            case Participation.None(), Participation.Refused _, Participation.Placed _ -> {
                var placed = state.placed();
                yield isNew(placed.earlyEnd(), placed, placed.appliedOn(), context)
                        ? placed.with(corrected(placed.placement()), Modules.of(placed.placement(), states))
                        : List.of();
            }
        };
    }

    private boolean isNew(
            @Nullable EarlyEnd before, Participation state, LocalDate appliedOn, DecisionContext context) {
        if (before == null) {
            throw new RuleViolated(NO_EARLY_END_RECORDED);
        }
        var after = new EarlyEnd(endedOn, reason, note);
        if (before.equals(after)) {
            return false;
        }
        if (replaces != null && !replaces.equals(before.endedOn())) {
            throw new RuleViolated(ANOTHER_EARLY_END, "#/replaces").about(replaces, before.endedOn());
        }
        before.checkCorrection(after, state, appliedOn, context);
        return true;
    }

    private EarlyEndCorrected corrected(PlacementRef placement) {
        return new EarlyEndCorrected(placement, endedOn, reason, note);
    }
}
