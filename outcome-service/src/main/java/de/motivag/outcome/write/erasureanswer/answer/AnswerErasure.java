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
 * Answers a request for erasure (Art. 17 GDPR). This service never blocks one: only the notes of integrations are
 * confidential, and no rule needs them. Ids, kinds and days remain, so participations are still evaluated and no figure
 * changes by an erasure. Nobody can identify the person any more (Art. 17 (3) lit. d, Art. 89 GDPR).
 *
 * @param keys number of destroyed keys: 1, or 0 if no confidential data were ever stored here
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
