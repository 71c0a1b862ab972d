package de.motivag.coaching.write.roadmap.raisetopic;

import de.motivag.coaching.write.roadmap.RoadmapCommand;
import de.motivag.coaching.write.roadmap.RoadmapContext;
import de.motivag.coaching.write.roadmap.RoadmapDecision;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.SupportKind;
import de.motivag.events.coaching.RoadmapEvent.TopicRaised;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.TopicId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records a topic that the person wants to work on (Thema), in the person's words.
 *
 * @param topic chosen by the caller or generated
 * @param support kind of support that the person needs, without any circumstances
 * @param corrects id of the event that recorded the topic, if this corrects it; the id in this request is then ignored
 * @param correctionReason reason of the correction in free text, for staff who work with the person; only with {@code
 *     corrects}
 */
@Post(
        path = "/participations/{participation}/raise-topic",
        roles = {Role.MODERATOR, Role.ADVISER},
        summary = "Record a topic of the roadmap")
public record RaiseTopic(
        ParticipationId participation,
        @OrNew TopicId topic,
        Confidential<@NotBlank @Size(max = 2000) String> text,
        SupportKind support,
        @Nullable EventId corrects,
        @Nullable Confidential<@NotBlank @Size(max = 2000) String> correctionReason)
        implements RoadmapCommand {
    @Override
    public Class<TopicRaised> records() {
        return TopicRaised.class;
    }

    @Override
    public List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        return RoadmapDecision.of(this, states, context, this::record);
    }

    private List<RoadmapEvent> record(RoadmapContext roadmap) {
        var id = roadmap.corrected() instanceof TopicRaised before ? before.topic() : topic;
        return roadmap.once(
                new TopicRaised(roadmap.ref(), id, support, text),
                roadmap.state().find(TopicRaised.class, one -> one.topic().equals(id)),
                "#/topic");
    }
}
