package de.motivag.events.enrolment;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.ParticipantId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** @param fields whose values are others now */
    record PersonalDataCorrected(
            ParticipantId participant, Set<PersonalDataField> fields, Confidential<PersonalData> person)
            implements ParticipantEvent {}

    /** The person's data are to be erased (Art. 17 GDPR): device-service answers first, then coaching, outcome. */
    record ErasureRequested(ParticipantId participant, ErasureId erasure, LocalDate requestedOn)
            implements ParticipantEvent {}

    /**
     * The data cannot be erased yet; to be asked for again later.
     *
     * @param by the service that has the reason
     * @param until the day on which a retention term ends, if that is the reason
     */
    record ErasureBlocked(
            ParticipantId participant,
            ErasureId erasure,
            ErasureService by,
            Set<BlockReason> reasons,
            @Nullable LocalDate until)
            implements ParticipantEvent {}

    /** That service has destroyed what it had of the person. */
    record ErasureAnswered(ParticipantId participant, ErasureId erasure, ErasureService by, int keys)
            implements ParticipantEvent {}

    /**
     * Every service has answered, and the last key is destroyed: nothing about the person can be read any more.
     *
     * @param keys destroyed by all services together
     */
    record ParticipantErased(ParticipantId participant, ErasureId erasure, LocalDate erasedOn, int keys)
            implements ParticipantEvent {
        @Override
        public boolean destroysKey() {
            return true;
        }
    }

    enum ErasureService {
        ENROLMENT,
        COACHING,
        DEVICE,
        OUTCOME
    }

    enum BlockReason {
        OPEN_REFERRAL,
        OPEN_PARTICIPATION,
        OPEN_LOAN,
        RETENTION
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
