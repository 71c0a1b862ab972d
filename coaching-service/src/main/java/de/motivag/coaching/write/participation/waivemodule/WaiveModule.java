package de.motivag.coaching.write.participation.waivemodule;

import static de.motivag.coaching.CoachingRule.MODULE_COMPLETED;

import de.motivag.coaching.write.Days;
import de.motivag.coaching.write.participation.CourseCommand;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaived;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets a module count as completed without its minutes, such as for equivalent work elsewhere.
 *
 * @param waivedOn today if left out; not in the future, not before the application
 * @param reason reason for the waiver in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/waive-module",
        roles = Role.TEAM_LEAD,
        summary = "Waive a module, so that it counts as completed")
public record WaiveModule(
        ParticipationId participation,
        @Min(1) @Max(99) int module,
        @Nullable LocalDate waivedOn,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements CourseCommand {
    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var modules = Modules.of(placed.placement(), states);
        var required = Modules.require(module, modules);
        if (placed.waived().containsKey(module)) {
            return List.of();
        }
        if (placed.hasCompleted(required)) {
            throw new RuleViolated(MODULE_COMPLETED, "#/module").about(module);
        }
        var day = Days.sinceApplication(waivedOn, placed.appliedOn(), context, "#/waivedOn");
        return placed.with(new ModuleWaived(placed.placement(), module, day, reason), modules);
    }
}
