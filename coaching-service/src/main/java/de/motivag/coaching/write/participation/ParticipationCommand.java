package de.motivag.coaching.write.participation;

import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** A command on one participation that also reads the events of its stream, or other streams. */
public interface ParticipationCommand extends JointCommand {
    ParticipationId participation();

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Participation.class, participation()));
    }

    /** @throws RuleViolated if there is no such participation, or it has no seat in any group */
    default Participation.Placed placed(States states) {
        return states.of(Participation.class, participation()).placed();
    }
}
