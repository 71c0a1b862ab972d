package de.motivag.events.enrolment;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events of a person's identity. A person in two Jobcenters is two participants without any link between them. */
public sealed interface ParticipantEvent extends Event {
    @Override
    ParticipantId participant();

    @Override
    default ParticipantId stream() {
        return participant();
    }

    record ParticipantRegistered(ParticipantId participant, Confidential<PersonalData> person)
            implements ParticipantEvent {}

    /** @param fields names of the changed fields */
    record PersonalDataCorrected(
            ParticipantId participant, Set<PersonalDataField> fields, Confidential<PersonalData> person)
            implements ParticipantEvent {}

    /**
     * The person's data are to be erased (Art. 17 GDPR). Device-service answers first, then coaching-service, then
     * outcome-service.
     */
    record ErasureRequested(ParticipantId participant, ErasureId erasure, LocalDate requestedOn)
            implements ParticipantEvent {}

    /**
     * The data cannot be erased yet; the erasure must be requested again later.
     *
     * @param by service with the blocking reason
     * @param until day on which a retention term ends, if that is the reason
     */
    record ErasureBlocked(
            ParticipantId participant,
            ErasureId erasure,
            ErasureService by,
            Set<BlockReason> reasons,
            @Nullable LocalDate until)
            implements ParticipantEvent {}

    /** That service has destroyed its key of the person. */
    record ErasureAnswered(ParticipantId participant, ErasureId erasure, ErasureService by, int keys)
            implements ParticipantEvent {}

    /**
     * Every service has answered and the last key is destroyed, so no personal data can be read any more.
     *
     * @param keys number of keys destroyed by all services together
     */
    record ParticipantErased(ParticipantId participant, ErasureId erasure, LocalDate erasedOn, int keys)
            implements ParticipantEvent {
        @Override
        public boolean destroysKey() {
            return true;
        }
    }

    /** A service that stores data about people. */
    enum ErasureService {
        ENROLMENT,
        COACHING,
        DEVICE,
        OUTCOME
    }

    enum PersonalDataField {
        CLIENT_NUMBER,
        GIVEN_NAME,
        FAMILY_NAME,
        BORN_ON,
        EMAIL,
        PHONE,
        ADDRESS
    }
}
