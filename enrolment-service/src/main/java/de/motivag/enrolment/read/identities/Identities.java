package de.motivag.enrolment.read.identities;

import de.motivag.enrolment.write.participant.Participant;
import de.motivag.events.Confidential;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.kit.eventstore.StreamLoader;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decrypts a person's master data from the events; no view contains them. Call it in a transaction. Log the data that
 * are shown outside of this transaction, because the access log uses its own.
 */
@Component
final class Identities {
    /**
     * @param erased whether the data were erased
     * @param data master data; null once they were erased, or if they were lost with the database
     */
    record Identity(
            ParticipantId participant,
            boolean erased,
            @Nullable PersonalData data,
            long version) {
        /** Contains no personal data. */
        @Override
        public String toString() {
            return "Identity[" + participant + "]";
        }
    }

    private final StreamLoader streams;

    Identities(StreamLoader streams) {
        this.streams = streams;
    }

    /** The identity; empty if no person is registered under this id. */
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
            case Participant.None _ -> Optional.empty();
            case Participant.Registered known -> Optional.of(identity(participant, known.person(), entries.size()));
            case Participant.BeingErased running ->
                Optional.of(identity(participant, running.registered().person(), entries.size()));
            case Participant.Erased _ -> Optional.of(new Identity(participant, true, null, entries.size()));
        };
    }

    /** A person whose key is destroyed counts as erased, even if the events of a restored database know of no erasure. */
    private static Identity identity(ParticipantId participant, Confidential<PersonalData> person, long version) {
        var data = person instanceof Confidential.Open<PersonalData>(var open) ? open : null;
        return new Identity(participant, person instanceof Confidential.Shredded<PersonalData>, data, version);
    }
}
