package de.motivag.outcome.write.erasureanswer.answererasure;

import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.ErasureAnswerEvent;
import de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.outcome.ErasureAnswerId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
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
    public Stream<ErasureAnswer> stream(DecisionContext context) {
        return new Stream<>(ErasureAnswer.class, to(context));
    }

    private ErasureAnswerId to(DecisionContext context) {
        return ErasureAnswer.to(erasure, participant, context.organisation());
    }

    @Override
    public List<ErasureAnswerEvent> decide(ErasureAnswer state, DecisionContext context) {
        return switch (state) {
            case ErasureAnswer.None() -> List.of(new PersonShredded(to(context), erasure, participant, keys));
            case ErasureAnswer.Answered() -> List.of();
        };
    }
}
