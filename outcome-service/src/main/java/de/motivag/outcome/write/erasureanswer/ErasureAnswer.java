package de.motivag.outcome.write.erasureanswer;

import de.motivag.events.OrganisationId;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.outcome.ErasureAnswerEvent;
import de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.outcome.ErasureAnswerId;

/** The answer of this service to one request for erasure. */
public sealed interface ErasureAnswer {
    record None() implements ErasureAnswer {}

    record Answered() implements ErasureAnswer {}

    /** The stream of the answer. Callers choose the id of the request, so the name of the organisation is part of it. */
    static ErasureAnswerId to(ErasureId erasure, ParticipantId participant, OrganisationId organisation) {
        return new ErasureAnswerId(
                organisation.derived("erasure-answer/outcome/%s/%s".formatted(participant.value(), erasure.value())));
    }

    static ErasureAnswer evolve(ErasureAnswer state, ErasureAnswerEvent event) {
        return switch (event) {
            case PersonShredded _ -> new Answered();
        };
    }
}
