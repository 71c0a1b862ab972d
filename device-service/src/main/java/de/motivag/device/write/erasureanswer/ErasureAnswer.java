package de.motivag.device.write.erasureanswer;

import de.motivag.events.device.ErasureAnswerEvent;
import de.motivag.events.device.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.device.ErasureAnswerEvent.PersonShredded;

/** What this service has answered to one request for erasure. */
public sealed interface ErasureAnswer {
    record None() implements ErasureAnswer {}

    record Shredded() implements ErasureAnswer {}

    record Blocked() implements ErasureAnswer {}

    static ErasureAnswer evolve(ErasureAnswer state, ErasureAnswerEvent event) {
        return switch (event) {
            case PersonShredded shredded -> new Shredded();
            case ErasureBlocked blocked -> new Blocked();
        };
    }
}
