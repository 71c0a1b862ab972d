package de.motivag.events.device;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralId;
import java.time.LocalDate;
import java.util.Set;

/** A device that is lent out. Its reservation is the lock: nobody else can have it. */
public sealed interface DeviceEvent extends Event {
    DeviceId device();

    @Override
    default DeviceId stream() {
        return device();
    }

    record DeviceRegistered(DeviceId device, DeviceType type, Internal<String> inventoryNumber)
            implements DeviceEvent {}

    record DeviceReserved(DeviceId device, LoanRequestId loanRequest, ParticipantId participant, ReferralId referral)
            implements DeviceEvent {}

    /** The person has accepted the loan agreement and has the device. */
    record DeviceHandedOut(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate handedOutOn,
            Condition condition,
            Set<Accessory> accessories,
            LocalDate dueBack)
            implements DeviceEvent {}

    enum Condition {
        NEW,
        GOOD,
        WORN,
        DAMAGED
    }

    enum Accessory {
        POWER_SUPPLY,
        HEADSET,
        MOUSE,
        BAG,
        SIM_CARD
    }
}
