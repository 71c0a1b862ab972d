package de.motivag.coaching.write.erasureanswer;

import de.motivag.events.coaching.ErasureAnswerEvent;
import de.motivag.events.coaching.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.coaching.ErasureAnswerEvent.PersonShredded;

/** What this service has answered to one request for erasure. */
public sealed interface ErasureAnswer {
    record None() implements ErasureAnswer {}

    record Shredded() implements ErasureAnswer {}

    record Blocked() implements ErasureAnswer {}

    static ErasureAnswer evolve(ErasureAnswer state, ErasureAnswerEvent event) {
        return switch (event) {
            case PersonShredded _ -> new Shredded();
            case ErasureBlocked _ -> new Blocked();
        };
    }
}
