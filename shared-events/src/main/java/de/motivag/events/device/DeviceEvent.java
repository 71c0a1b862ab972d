package de.motivag.events.device;

import de.motivag.events.Event;
import de.motivag.events.Internal;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** Its reservation is over, before it was handed out: not wanted any more, or it is lost, damaged or retired. */
    record DeviceReleased(DeviceId device, LoanRequestId loanRequest, ParticipantId participant, ReferralId referral)
            implements DeviceEvent {}

    /** Staff and the person have agreed on another day. */
    record LoanExtended(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate before,
            LocalDate dueBack)
            implements DeviceEvent {}

    /**
     * The loan follows the measure's end, or its correction; the day may be the same as before.
     *
     * @param participation whose end or entry it is
     * @param endedOn the measure's end; none if it was undone or another run entered, and what staff and the person agreed on
     *     counts again
     */
    record DueBackMoved(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            ParticipationId participation,
            @Nullable LocalDate endedOn,
            LocalDate before,
            LocalDate dueBack)
            implements DeviceEvent {}

    /** The due day has passed, and the device is not back. */
    record LoanOverdue(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate dueBack)
            implements DeviceEvent {}

    /** @param number of the reminder for that due day, from 1 */
    record LoanReminded(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate dueBack,
            int number)
            implements DeviceEvent {}

    /** Back at the desk; it has to be wiped before it goes out again. */
    record DeviceTakenBack(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate takenBackOn,
            Condition condition,
            Set<Accessory> missing)
            implements DeviceEvent {}

    /** Nothing of the last borrower is on it any more. */
    record DeviceWiped(DeviceId device, LocalDate wipedOn) implements DeviceEvent {}

    /** @param loan the loan during which it was lost, if it was out */
    record DeviceLost(DeviceId device, @Nullable Loan loan, LocalDate lostOn) implements DeviceEvent {}

    record DeviceDamaged(DeviceId device, LocalDate reportedOn, DamageKind kind) implements DeviceEvent {}

    record DeviceSentToRepair(DeviceId device, LocalDate sentOn) implements DeviceEvent {}

    record DeviceRepaired(DeviceId device, LocalDate returnedOn, Condition condition) implements DeviceEvent {}

    record DeviceRetired(DeviceId device, LocalDate retiredOn, RetirementReason reason) implements DeviceEvent {}

    /** Seen where it should be. */
    record StocktakeConfirmed(DeviceId device, LocalDate seenOn) implements DeviceEvent {}

    record Loan(LoanRequestId loanRequest, ParticipantId participant, ReferralId referral) {}

    enum RetirementReason {
        OLD,
        BEYOND_REPAIR,
        LOST,
        SOLD
    }

    enum Condition {
        NEW,
        GOOD,
        WORN,
        DAMAGED
    }

    /** What of it is damaged. No free text: it could tell of the borrower. */
    enum DamageKind {
        DISPLAY,
        KEYBOARD,
        CASE,
        BATTERY,
        CONNECTORS,
        SOFTWARE,
        OTHER
    }

    enum Accessory {
        POWER_SUPPLY,
        HEADSET,
        MOUSE,
        BAG,
        SIM_CARD
    }
}
