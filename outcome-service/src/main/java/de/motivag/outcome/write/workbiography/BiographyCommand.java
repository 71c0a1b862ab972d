package de.motivag.outcome.write.workbiography;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_PARTICIPANT;

import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.WorkBiographyEvent;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.OutcomeRule;
import java.util.List;

/** A command about one person's work. Refused if no person is registered under the id. */
public interface BiographyCommand extends JointCommand {
    ParticipantId participant();

    List<WorkBiographyEvent> decide(WorkBiography state, DecisionContext context);

    /** Refuses days that contradict what is known about the person. */
    default void requireDays(ParticipantReplica person, DecisionContext context) {}

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(WorkBiography.class, WorkBiography.of(participant())),
                new Stream<>(ParticipantReplica.class, participant()));
    }

    @Override
    default List<WorkBiographyEvent> decide(States states, DecisionContext context) {
        var person = states.of(ParticipantReplica.class, participant());
        OutcomeRule.require(person.known(), NO_SUCH_PARTICIPANT);
        requireDays(person, context);
        return decide(states.of(WorkBiography.class, WorkBiography.of(participant())), context);
    }
}
