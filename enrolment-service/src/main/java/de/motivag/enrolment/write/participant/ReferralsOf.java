package de.motivag.enrolment.write.participant;

import de.motivag.events.Id;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import java.util.List;
import java.util.UUID;

/** All referrals of a person, in any state. */
public record ReferralsOf(List<ReferralId> referrals) {
    /**
     * The id for this lookup. It has its own type because the participant's id already identifies the participant's
     * stream.
     */
    public record Key(UUID value) implements Id {
        public Key(ParticipantId participant) {
            this(participant.value());
        }
    }
}
