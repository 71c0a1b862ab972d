package de.motivag.events.coaching;

import de.motivag.events.Event;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.WaitingCause;
import de.motivag.events.common.WaitingListId;

/** Events of the waiting list of an offer, in the order in which persons joined. */
public sealed interface WaitingListEvent extends Event {
    WaitingListId waitingList();

    @Override
    default WaitingListId stream() {
        return waitingList();
    }

    record WaitingListJoined(
            WaitingListId waitingList,
            OfferId offer,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            WaitingCause cause)
            implements WaitingListEvent {}

    /** @param promoted whether the person got a seat; otherwise they have withdrawn */
    record WaitingListLeft(
            WaitingListId waitingList,
            OfferId offer,
            ParticipationId participation,
            ParticipantId participant,
            ReferralId referral,
            boolean promoted)
            implements WaitingListEvent {}
}
