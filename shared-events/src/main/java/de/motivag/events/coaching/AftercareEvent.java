package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.PlainRecord;
import de.motivag.events.Retraction;
import de.motivag.events.common.AftercareId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Events of the aftercare of one participation (Nachbetreuung). */
public sealed interface AftercareEvent extends Event {
    AftercareRef ref();

    @Override
    default AftercareId stream() {
        return ref().aftercare();
    }

    @Override
    @JsonIgnore
    default ParticipantId participant() {
        return ref().participant();
    }

    /** The ids at the beginning of every event of an aftercare. In JSON they are properties of the event itself. */
    record AftercareRef(
            AftercareId aftercare,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer) {}

    record AftercareOffered(@JsonUnwrapped AftercareRef ref, LocalDate offeredOn) implements AftercareEvent {}

    /** The person's answer. A person who has declined may accept later. */
    record AftercareAnswered(@JsonUnwrapped AftercareRef ref, AftercareAnswer answer, LocalDate answeredOn)
            implements AftercareEvent {}

    /** A contact without an appointment, or the attempt. It counts as a contact if the person was reached, unless by mail. */
    record AftercareContactLogged(
            @JsonUnwrapped AftercareRef ref,
            AftercareChannel channel,
            boolean reached,
            int minutes,
            LocalDate heldOn,
            @Nullable Confidential<String> note)
            implements AftercareEvent, PlainRecord {}

    /** @param endedOn last day of the aftercare */
    record AftercareEnded(@JsonUnwrapped AftercareRef ref, LocalDate endedOn, AftercareEndReason reason)
            implements AftercareEvent {}

    /** The offer, the answer, a contact or the end was recorded by mistake. */
    record AftercareEventRetracted(
            @JsonUnwrapped AftercareRef ref, EventId event, EventName type, Confidential<String> reason)
            implements AftercareEvent, Retraction {}

    /** The answer to the offer of aftercare. */
    enum AftercareAnswer {
        ACCEPTED,
        DECLINED
    }

    /** The channel of a contact. */
    enum AftercareChannel {
        PHONE,
        VIDEO,
        ON_SITE,
        MAIL
    }

    /** The reason why an aftercare ends, without health or family matters. */
    enum AftercareEndReason {
        GOALS_REACHED,
        EMPLOYMENT,
        OTHER_MEASURE,
        NOT_REACHED,
        PERSON_WISHES,
        OTHER
    }
}
