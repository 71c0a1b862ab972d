package de.motivag.coaching.write.participation;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** A command that may complete or reopen modules of a participation, and so begin or end the measure. */
public interface CourseCommand extends ParticipationCommand {
    @Override
    default List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return Modules.leadsTo(states.of(Participation.class, participation()));
    }
}
