package de.motivag.device.write.device.retractstep;

import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import org.jspecify.annotations.Nullable;

/** The loan to which a step of a device belonged. */
record LoanOf(LoanRequestId loanRequest, ParticipantId participant, ReferralId referral) {
    /** The ids of the loan; null if the step belonged to none. */
    static @Nullable LoanOf event(DeviceEvent event) {
        return switch (event) {
            case DeviceReserved e -> of(e.loanRequest(), e.participant(), e.referral());
            case DeviceReleased e -> of(e.loanRequest(), e.participant(), e.referral());
            case DeviceHandedOut e -> of(e.loanRequest(), e.participant(), e.referral());
            case DeviceTakenBack e -> of(e.loanRequest(), e.participant(), e.referral());
            case DeviceLost e -> of(e.loanRequest(), e.participant(), e.referral());
            case DeviceDamaged e -> of(e.loanRequest(), e.participant(), e.referral());
            case DeviceRetired e -> of(e.loanRequest(), e.participant(), e.referral());
            case StocktakeConfirmed e -> of(e.loanRequest(), e.participant(), e.referral());
            default -> null;
        };
    }

    private static @Nullable LoanOf of(
            @Nullable LoanRequestId request, @Nullable ParticipantId person, @Nullable ReferralId referral) {
        return request == null || person == null || referral == null ? null : new LoanOf(request, person, referral);
    }
}
