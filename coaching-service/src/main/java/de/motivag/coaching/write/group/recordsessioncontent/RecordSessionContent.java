package de.motivag.coaching.write.group.recordsessioncontent;

import static de.motivag.coaching.CoachingRule.SESSION_NOT_HELD;
import static de.motivag.coaching.ContentRule.TOPIC_NOT_IN_MODULE;

import de.motivag.coaching.write.group.Group;
import de.motivag.coaching.write.group.Session;
import de.motivag.coaching.write.offer.Offer;
import de.motivag.events.Internal;
import de.motivag.events.coaching.GroupEvent;
import de.motivag.events.coaching.GroupEvent.SessionContentRecorded;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TopicCode;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Distinct;
import de.motivag.kit.web.Post;
import de.motivag.kit.web.WebAddress;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the topics of a held session and the links that it used. Recording it again replaces the earlier content, so
 * it is also the correction.
 *
 * @param topics codes of the catalogue of the session's module, in the offer's version of the group
 * @param links pages used in the session, each beginning with https://; none if left out
 */
@Post(
        path = "/groups/{group}/sessions/{session}/record-content",
        roles = Role.MODERATOR,
        summary = "Record the topics and links of a session")
public record RecordSessionContent(
        GroupId group,
        SessionId session,
        @Distinct @Size(max = 50) List<TopicCode> topics,

        @Nullable @Distinct @Size(max = 10)
        List<@Size(max = 500) @Pattern(regexp = WebAddress.PATTERN, message = "{link.message}") String> links)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Group.class, group));
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Group.class, group) instanceof Group.Planned planned
                ? List.of(new Stream<>(Offer.class, planned.offer()))
                : List.of();
    }

    @Override
    public List<GroupEvent> decide(States states, DecisionContext context) {
        var planned = states.of(Group.class, group).planned();
        var recorded = planned.session(session);
        if (recorded.held() == null) {
            throw new RuleViolated(SESSION_NOT_HELD, "#/session").about(session);
        }
        var offer = states.of(Offer.class, planned.offer()).defined();
        for (int i = 0; i < topics.size(); i++) {
            if (!offer.hasTopic(planned.offerVersion(), recorded.module(), topics.get(i))) {
                throw new RuleViolated(TOPIC_NOT_IN_MODULE, "#/topics/" + i)
                        .about(topics.get(i).value(), recorded.module());
            }
        }
        var content = new Session.Content(topics, Internal.of(links == null ? List.of() : links));
        return content.equals(recorded.content())
                ? List.of()
                : List.of(new SessionContentRecorded(
                        group, planned.offer(), session, recorded.module(), content.topics(), content.links()));
    }
}
