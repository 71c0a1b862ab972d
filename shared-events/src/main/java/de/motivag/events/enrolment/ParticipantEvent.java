package de.motivag.events.enrolment;

import de.motivag.events.Confidential;
import de.motivag.events.Event;

/** Who a person is. A person in two Jobcenters is two participants that nothing links. */
public sealed interface ParticipantEvent extends Event {
    @Override
    ParticipantId participant();

    @Override
    default ParticipantId stream() {
        return participant();
    }

    record ParticipantRegistered(ParticipantId participant, Confidential<PersonalData> person)
            implements ParticipantEvent {}
}
