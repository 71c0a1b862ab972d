package de.motivag.coaching.write.aftercare;

import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** A command on the aftercare of one participation. */
public interface AftercareCommand extends JointCommand {
    ParticipationId participation();

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Participation.class, participation()), Aftercare.of(participation()));
    }

    /** @throws RuleViolated if there is no such participation, or no aftercare was offered */
    default Aftercare.Offered offered(States states) {
        states.of(Participation.class, participation()).placed();
        return states.of(Aftercare.of(participation())).offered();
    }
}
