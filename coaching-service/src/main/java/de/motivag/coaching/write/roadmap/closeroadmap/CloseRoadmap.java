package de.motivag.coaching.write.roadmap.closeroadmap;

import static de.motivag.coaching.RoadmapRule.ROADMAP_CLOSED;

import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.RoadmapClosed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapOutcome;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Closes the roadmap: nobody works on it any more, and its open steps are on no worklist.
 *
 * @param closedOn today if left out; not in the future, not before the application
 * @param corrects id of the event that recorded the closing, if this corrects it
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/close-roadmap",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Close the roadmap")
public record CloseRoadmap(
        ParticipationId participation,
        RoadmapOutcome outcome,
        @Nullable LocalDate closedOn,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> note,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<RoadmapClosed> records() {
        return RoadmapClosed.class;
    }

    @Override
    public boolean isRefusedOnceClosed() {
        return false;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        roadmap.requireEntries();
        var before = roadmap.state().all(RoadmapClosed.class).findFirst().orElse(null);
        var given = closedOn == null && before != null ? before.closedOn() : closedOn;
        var closed = new RoadmapClosed(roadmap.ref(), roadmap.day(given, "#/closedOn"), outcome, note);
        if (before == null) {
            return List.of(closed);
        }
        if (!closed.equals(before)) {
            throw new RuleViolated(ROADMAP_CLOSED).about(before.closedOn());
        }
        return List.of();
    }
}
