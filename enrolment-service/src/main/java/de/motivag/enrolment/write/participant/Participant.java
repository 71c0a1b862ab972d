package de.motivag.enrolment.write.participant;

import de.motivag.events.Confidential;
import de.motivag.events.enrolment.ParticipantEvent;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.PersonalData;

/** A person, as this organisation knows them. */
public sealed interface Participant {
    record None() implements Participant {}

    record Registered(Confidential<PersonalData> person) implements Participant {}

    static Participant evolve(Participant state, ParticipantEvent event) {
        return switch (event) {
            case ParticipantRegistered registered -> new Registered(registered.person());
        };
    }
}
