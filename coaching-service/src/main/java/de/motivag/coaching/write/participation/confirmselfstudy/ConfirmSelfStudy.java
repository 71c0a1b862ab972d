package de.motivag.coaching.write.participation.confirmselfstudy;

import static de.motivag.coaching.CoachingRule.MODULE_COMPLETED;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.participation.CourseCommand;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Confirms that a person has worked on a module alone (Selbststudium). The minutes count towards the module. They are no
 * attendance, no contact, no entry and no part of the online share. Each request confirms further self-study; to repeat
 * one safely, send the same Idempotency-Key.
 *
 * @param module module of the person's version of the offer that is not completed yet
 * @param minutes duration in minutes
 * @param studiedOn day of the self-study; not in the future, not before the application, not after an early end
 */
@Post(
        path = "/participations/{participation}/confirm-self-study",
        roles = Role.MODERATOR,
        summary = "Confirm self-study for a module")
public record ConfirmSelfStudy(
        ParticipationId participation,
        @Min(1) @Max(99) int module,
        @Min(1) @Max(480) int minutes,
        LocalDate studiedOn,
        @Nullable Confidential<@Size(max = 2000) String> note)
        implements CourseCommand {
    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var modules = Modules.of(placed.placement(), states);
        var required = Modules.require(module, modules);
        if (placed.hasCompleted(required)) {
            throw new RuleViolated(MODULE_COMPLETED, "#/module").about(module);
        }
        var earlyEnd = placed.earlyEnd();
        Days.requireSelfStudy(studiedOn, placed.appliedOn(), earlyEnd == null ? null : earlyEnd.endedOn(), context);
        return placed.with(new SelfStudyConfirmed(placed.placement(), module, studiedOn, minutes, note), modules);
    }
}
