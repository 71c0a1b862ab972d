package de.motivag.events.device;

import de.motivag.events.Event;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralId;

/** One person's need for a device, until it is met. */
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

    /** Reserved for it is nothing any more: the device was lost, damaged or retired before it was handed out. */
    record LoanRequestReopened(LoanRequestId loanRequest, ParticipantId participant, DeviceId device)
            implements LoanRequestEvent {}

    /** The device is not needed any more. */
    record LoanRequestCancelled(LoanRequestId loanRequest, ParticipantId participant) implements LoanRequestEvent {}
}
