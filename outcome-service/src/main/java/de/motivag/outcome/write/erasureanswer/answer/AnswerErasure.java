package de.motivag.outcome.write.erasureanswer.answer;

import de.motivag.events.enrolment.ErasureId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.outcome.ErasureAnswerEvent;
import de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.outcome.ErasureAnswerId;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.write.erasureanswer.ErasureAnswer;
import java.util.List;

/**
 * Answers a request for erasure (Art. 17 GDPR). Nothing here ever blocks it: what is confidential are the notes beside an
 * integration, which no rule needs. What remains are ids, kinds and days, and with them participations go on being
 * evaluated: who the person was nobody can tell any more (Art. 17 (3) lit. d, Art. 89 GDPR), and no figure changes by an
 * erasure.
 *
 * @param keys destroyed keys: 1, or 0 where nothing confidential was ever stored here
 */
public record AnswerErasure(ErasureId erasure, ParticipantId participant, int keys)
        implements EntityCommand<ErasureAnswer> {
    @Override
    public Stream<ErasureAnswer> stream(Given given) {
        return new Stream<>(ErasureAnswer.class, to(given));
    }

    private ErasureAnswerId to(Given given) {
        return ErasureAnswer.to(erasure, participant, given.organisation());
    }

    @Override
    public List<ErasureAnswerEvent> decide(ErasureAnswer state, Given given) {
        return switch (state) {
            case ErasureAnswer.None() -> List.of(new PersonShredded(to(given), erasure, participant, keys));
            case ErasureAnswer.Answered() -> List.of();
        };
    }
}
