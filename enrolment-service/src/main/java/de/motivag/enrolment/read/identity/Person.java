package de.motivag.enrolment.read.identity;

import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.PersonalData;
import de.motivag.events.enrolment.PersonalData.PostalAddress;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a person is.
 *
 * @param erased whose data were erased: there are none
 * @param clientNumber only for those who need it to tell people apart, as is the birthday
 */
record Person(
        UUID participant,
        boolean erased,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable PostalAddress address,
        @Nullable String clientNumber,
        @Nullable LocalDate bornOn) {
    static Person erased(ParticipantId participant) {
        return new Person(participant.value(), true, null, null, null, null, null, null, null);
    }

    static Person of(ParticipantId participant, PersonalData data, boolean withNumber) {
        return new Person(
                participant.value(),
                false,
                data.givenName(),
                data.familyName(),
                data.email(),
                data.phone(),
                data.address(),
                withNumber ? data.clientNumber() : null,
                withNumber ? data.bornOn() : null);
    }

    /** Says nothing of the person. */
    @Override
    public String toString() {
        return "Person[" + participant + "]";
    }
}
