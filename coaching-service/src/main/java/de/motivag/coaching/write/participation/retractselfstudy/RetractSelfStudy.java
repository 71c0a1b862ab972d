package de.motivag.coaching.write.participation.retractselfstudy;

import de.motivag.coaching.write.participation.CourseCommand;
import de.motivag.coaching.write.participation.Modules;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.coaching.write.participation.SelfStudy;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.ParticipationEvent;
import de.motivag.events.coaching.ParticipationEvent.EventRetracted;
import de.motivag.events.coaching.ParticipationEvent.SelfStudyConfirmed;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Retracts self-study that was confirmed by mistake. Its minutes no longer count; a module and an end that resulted from
 * it are corrected as well.
 *
 * @param event id of the event that confirmed the self-study
 * @param reason reason for the retraction in free text, for staff who work with the person
 */
@Post(
        path = "/participations/{participation}/retract-self-study",
        roles = Role.MODERATOR,
        summary = "Retract self-study that was confirmed by mistake")
public record RetractSelfStudy(
        ParticipationId participation, EventId event, Confidential<@NotBlank @Size(max = 2000) String> reason)
        implements CourseCommand {
    private Stream<Participation> stream() {
        return new Stream<>(Participation.class, participation);
    }

    @Override
    public List<ParticipationEvent> decide(States states, DecisionContext context) {
        var placed = placed(states);
        var type = Participation.SELF_STUDIES.require(event, stream(), states);
        var study = states.recorded(stream()).stream()
                .filter(recorded -> recorded.id().equals(event))
                .map(recorded -> SelfStudy.of((SelfStudyConfirmed) recorded.event()))
                .findFirst()
                .orElseThrow();
        var retraction = new EventRetracted(placed.placement(), event, type, null, reason);
        return placed.without(study, retraction, Modules.of(placed.placement(), states));
    }
}
