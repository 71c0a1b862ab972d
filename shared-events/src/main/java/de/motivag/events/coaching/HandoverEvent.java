package de.motivag.events.coaching;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.Retraction;
import de.motivag.events.StaffId;
import de.motivag.events.common.HandoverId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Events of the handover of one participation (§ 4.1): a moderator prepares the first talk after the group, an adviser
 * takes the handover and closes it.
 */
public sealed interface HandoverEvent extends Event {
    HandoverIds ids();

    @Override
    default HandoverId stream() {
        return ids().handover();
    }

    @Override
    @JsonIgnore
    default ParticipantId participant() {
        return ids().participant();
    }

    /** The ids at the beginning of every event of a handover. In JSON they are properties of the event itself. */
    record HandoverIds(
            HandoverId handover,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            OfferId offer) {}

    /**
     * A moderator has prepared the first talk with the adviser.
     *
     * @param concern concern of the person for the first talk, in the person's own words
     * @param remark remark of the moderator for the adviser
     */
    record FirstTalkPrepared(
            @JsonUnwrapped HandoverIds ids,
            LocalDate preparedOn,
            Confidential<String> concern,
            @Nullable Confidential<String> remark)
            implements HandoverEvent {}

    /** An adviser has taken the handover, and invites the person to the first talk. */
    record HandoverTaken(@JsonUnwrapped HandoverIds ids, LocalDate takenOn, Internal<StaffId> adviser)
            implements HandoverEvent {}

    /**
     * The adviser has held the first talk, or has given up reaching the person. A held talk counts as a contact and is not
     * logged as a second one.
     *
     * @param closedOn day of the first talk, or of the last attempt to reach the person
     * @param note outcome of the first talk
     */
    record HandoverClosed(
            @JsonUnwrapped HandoverIds ids,
            FirstTalkResult result,
            LocalDate closedOn,
            @Nullable Confidential<String> note)
            implements HandoverEvent {}

    /** The preparation, the taking or the closing was recorded by mistake, or is replaced by the event that follows. */
    record HandoverEventRetracted(
            @JsonUnwrapped HandoverIds ids, EventId event, EventName type, Confidential<String> reason)
            implements HandoverEvent, Retraction {}

    /** The end of a handover. */
    enum FirstTalkResult {
        HELD,
        NOT_REACHED
    }
}
