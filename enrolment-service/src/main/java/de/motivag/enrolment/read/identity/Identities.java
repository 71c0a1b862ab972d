package de.motivag.enrolment.read.identity;

import de.motivag.enrolment.write.participant.Participant;
import de.motivag.events.Confidential;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.eventstore.Streams;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a person's master data from the events. There is no view of them. To be called in a transaction; what is shown of
 * the answer is to be logged outside of it, because the log has a transaction of its own.
 */
@Component
final class Identities {
    /** @param data the master data; none once they were erased */
    record Identity(ParticipantId participant, @Nullable PersonalData data, long version) {
        boolean isErased() {
            return data == null;
        }

        /** Says nothing of the person. */
        @Override
        public String toString() {
            return "Identity[" + participant + "]";
        }
    }

    private final Streams streams;

    Identities(Streams streams) {
        this.streams = streams;
    }

    /** Nothing if nobody is registered under this id. */
    Optional<Identity> find(ParticipantId participant) {
        var entries = streams.read(participant);
        Participant state = new Participant.None();
        for (var entry : entries) {
            if (!(entry.event() instanceof ParticipantEvent event)) {
                return Optional.empty();
            }
            state = Participant.evolve(state, event);
        }
        return switch (state) {
            case Participant.None none -> Optional.empty();
            case Participant.Registered known -> Optional.of(identity(participant, known.person(), entries.size()));
            case Participant.BeingErased running ->
                Optional.of(identity(participant, running.registered().person(), entries.size()));
            case Participant.Erased erased -> Optional.of(new Identity(participant, null, entries.size()));
        };
    }

    /** A person whose key is destroyed counts as erased, even if the events of a restored database know of no erasure. */
    private static Identity identity(ParticipantId participant, Confidential<PersonalData> person, long version) {
        var data = person instanceof Confidential.Open<PersonalData>(var open) ? open : null;
        return new Identity(participant, data, version);
    }
}
