package de.motivag.coaching.write.handover;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** A command on the handover of one participation. It reads the participation, because an unknown one has none. */
public interface HandoverCommand extends JointCommand {
    ParticipationId participation();

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(Handover.stream(participation()), new Stream<>(Participation.class, participation()));
    }

    /** @throws RuleViolated if there is no such participation, or it has no seat in any group */
    default Handover handover(States states) {
        states.of(Participation.class, participation()).placed();
        return states.of(Handover.stream(participation()));
    }
}
