package de.motivag.outcome.write.erasureanswer;

import de.motivag.events.Id;
import de.motivag.events.enrolment.ErasureId;
import de.motivag.events.outcome.ErasureAnswerEvent;
import de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.outcome.ErasureAnswerId;

/** What this service has answered to one request for erasure. */
public sealed interface ErasureAnswer {
    record None() implements ErasureAnswer {}

    record Answered() implements ErasureAnswer {}

    /** The stream of the answer to that request. */
    static ErasureAnswerId to(ErasureId erasure) {
        return new ErasureAnswerId(Id.derived(erasure.value(), "outcome"));
    }

    static ErasureAnswer evolve(ErasureAnswer state, ErasureAnswerEvent event) {
        return switch (event) {
            case PersonShredded _ -> new Answered();
        };
    }
}
