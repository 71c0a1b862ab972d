package de.motivag.coaching.write.erasureanswer.answererasure;

import de.motivag.coaching.write.erasureanswer.ErasureAnswer;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.coaching.ErasureAnswerEvent;
import de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.coaching.ErasureAnswerId;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Answers a request for erasure, once. Erasure is blocked while the person takes part in a measure or waits for a seat.
 *
 * @param participations all participations of the person
 * @param keys number of keys that are destroyed together with this answer; 0 if erasure is blocked
 */
public record AnswerErasure(
        ErasureAnswerId answer,
        ErasureId erasure,
        ParticipantId participant,
        List<ParticipationId> participations,
        int keys)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(ErasureAnswer.class, answer));
        participations.forEach(participation -> streams.add(new Stream<>(Participation.class, participation)));
        return streams;
    }

    @Override
    public List<ErasureAnswerEvent> decide(States states, DecisionContext context) {
        if (!(states.of(ErasureAnswer.class, answer) instanceof ErasureAnswer.None)) {
            return List.of();
        }
        var isOpen = participations.stream()
                .anyMatch(participation ->
                        states.of(Participation.class, participation).isOpen());
        return List.of(
                isOpen
                        ? new ErasureBlocked(answer, erasure, participant, Set.of(BlockReason.OPEN_PARTICIPATION))
                        : new PersonShredded(answer, erasure, participant, keys));
    }
}
