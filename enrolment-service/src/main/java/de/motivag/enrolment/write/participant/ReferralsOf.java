package de.motivag.enrolment.write.participant;

import de.motivag.events.Id;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralId;
import java.util.List;
import java.util.UUID;

/** All referrals of a person, whatever became of them. */
public record ReferralsOf(List<ReferralId> referrals) {
    /** Whose they are; an id of its own kind, as the person is a stream as well. */
    public record Whose(UUID value) implements Id {
        public Whose(ParticipantId participant) {
            this(participant.value());
        }
    }
}
