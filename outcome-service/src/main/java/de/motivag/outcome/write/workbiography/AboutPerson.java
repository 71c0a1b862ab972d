package de.motivag.outcome.write.workbiography;

import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.OutcomeRule;
import java.util.List;

/** A command about one person's work. Refused if no person is registered under the id. */
public interface AboutPerson extends JointCommand {
    ParticipantId participant();

    List<WorkBiographyEvent> decide(WorkBiography state, Given given);

    @Override
    default List<Stream<?>> streams(Given given) {
        return List.of(
                new Stream<>(WorkBiography.class, WorkBiography.of(participant())),
                new Stream<>(KnownParticipant.class, participant()));
    }

    @Override
    default List<WorkBiographyEvent> decide(States states, Given given) {
        OutcomeRule.require(states.of(KnownParticipant.class, participant()).known(), OutcomeRule.NO_SUCH_PARTICIPANT);
        return decide(states.of(WorkBiography.class, WorkBiography.of(participant())), given);
    }
}
