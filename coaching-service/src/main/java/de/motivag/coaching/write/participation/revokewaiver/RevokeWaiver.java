package de.motivag.coaching.write.participation.revokewaiver;

import static de.motivag.coaching.CoachingRule.MODULE_NOT_WAIVED;
import static de.motivag.coaching.CorrectionRule.ANOTHER_WAIVER;

import de.motivag.coaching.write.participation.CourseCommand;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.ModuleWaiverRevoked;
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

/**
 * Revokes the waiver of a module that was recorded by mistake; an end that resulted from it is revoked as well. Also
 * possible for a module that the version of the person's new group lacks.
 *
 * @param waivedOn day of the waiver that is meant; refused if the module is waived on another day
 * @param reason reason for the revocation in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/revoke-waiver",
        roles = Role.TEAM_LEAD,
        summary = "Take back a waiver that was recorded by mistake")
public record RevokeWaiver(
        ParticipationId participation,
        @Min(1) @Max(99) int module,
        LocalDate waivedOn,
        Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements CourseCommand {
    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var waived = placed.waived().get(module);
        if (waived == null) {
            throw new RuleViolated(MODULE_NOT_WAIVED, "#/module");
        }
        if (!waived.equals(waivedOn)) {
            throw new RuleViolated(ANOTHER_WAIVER, "#/waivedOn").about(waivedOn, waived);
        }
        var placement = placed.placement();
        return placed.with(new ModuleWaiverRevoked(placement, module, reason), Modules.of(placement, states));
    }
}
