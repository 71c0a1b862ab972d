package de.motivag.events.device;

import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;

/** Events of a person's request for a device. */
public sealed interface LoanRequestEvent extends Event {
    LoanRequestId loanRequest();

    @Override
    ParticipantId participant();

    @Override
    default LoanRequestId stream() {
        return loanRequest();
    }

    record LoanRequested(
            LoanRequestId loanRequest, ParticipantId participant, ReferralId referral, OfferId offer, DeviceType type)
            implements LoanRequestEvent {}

    record LoanRequestMatched(LoanRequestId loanRequest, ParticipantId participant, DeviceId device)
            implements LoanRequestEvent {}

    record LoanRequestFulfilled(LoanRequestId loanRequest, ParticipantId participant, DeviceId device)
            implements LoanRequestEvent {}

    /** The request waits again: the reserved device was lost, damaged or retired before it was handed out. */
    record LoanRequestReopened(LoanRequestId loanRequest, ParticipantId participant, DeviceId device)
            implements LoanRequestEvent {}

    /**
     * The person no longer needs the device.
     *
     * @param reason reason of the cancellation
     */
    record LoanRequestCancelled(LoanRequestId loanRequest, ParticipantId participant, CancelReason reason)
            implements LoanRequestEvent {}

    enum CancelReason {
        /** Staff have cancelled the request. */
        NOT_NEEDED,
        PARTICIPATION_ENDED,
        REFERRAL_WITHDRAWN
    }
}
