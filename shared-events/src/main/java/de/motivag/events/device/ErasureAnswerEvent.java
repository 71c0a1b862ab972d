package de.motivag.events.device;

import de.motivag.events.Event;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import java.util.Set;

/** This service's answer to one request to erase a person's data (Art. 17 GDPR). */
public sealed interface ErasureAnswerEvent extends Event {
    ErasureAnswerId answer();

    @Override
    ParticipantId participant();

    @Override
    default ErasureAnswerId stream() {
        return answer();
    }

    /** @param keys number of destroyed keys: 1, or 0 if no confidential value was ever stored here */
    record PersonShredded(ErasureAnswerId answer, ErasureId erasure, ParticipantId participant, int keys)
            implements ErasureAnswerEvent {
        @Override
        public boolean destroysKey() {
            return true;
        }
    }

    /** Erasure is blocked: no key was destroyed here. */
    record ErasureBlocked(
            ErasureAnswerId answer, ErasureId erasure, ParticipantId participant, Set<BlockReason> reasons)
            implements ErasureAnswerEvent {}
}
