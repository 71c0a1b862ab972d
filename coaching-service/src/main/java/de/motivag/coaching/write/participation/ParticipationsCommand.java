package de.motivag.coaching.write.participation;

import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** A command on all participations of a referral. */
public interface ParticipationsCommand extends JointCommand {
    List<ParticipationId> participations();

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return participations().stream()
                .<Stream<?>>map(participation -> new Stream<>(Participation.class, participation))
                .toList();
    }
}
