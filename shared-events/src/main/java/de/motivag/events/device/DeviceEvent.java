package de.motivag.events.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Internal;
import de.motivag.events.Retraction;
import de.motivag.events.Scalar;
import de.motivag.events.TextForm;
import de.motivag.events.common.CatalogueCode;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Events of a device that is lent out. A reservation locks the device for one person. An event that happens during a loan
 * contains the loan's ids, so that it belongs to the borrower's history.
 */
public sealed interface DeviceEvent extends Event {
    DeviceId device();

    @Override
    default DeviceId stream() {
        return device();
    }

    /** @param inStockSince first day in the stock, which may lie before the day of the registration */
    record DeviceRegistered(DeviceId device, DeviceType type, Internal<String> inventoryNumber, LocalDate inStockSince)
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

    /**
     * The reservation ended before the hand-out: the device is no longer needed, or it was lost, damaged or retired.
     */
    record DeviceReleased(DeviceId device, LoanRequestId loanRequest, ParticipantId participant, ReferralId referral)
            implements DeviceEvent {}

    /** Staff and the person have agreed on a later due day. */
    record LoanExtended(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate before,
            LocalDate dueBack)
            implements DeviceEvent {}

    /**
     * The due day follows the measure's end or its correction; it may be the same as before.
     *
     * @param participation participation whose end or entry caused the move; none if the referral was withdrawn
     * @param endedOn the measure's end; none if it was revoked or another participation was entered, so that the agreed
     * due day counts again
     */
    record DueBackMoved(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            @Nullable ParticipationId participation,
            @Nullable LocalDate endedOn,
            LocalDate before,
            LocalDate dueBack)
            implements DeviceEvent {}

    /**
     * The agreed due day was wrong and is replaced by this one, which may be earlier.
     *
     * @param before due day that counted before
     */
    record DueBackCorrected(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate before,
            LocalDate dueBack,
            Confidential<String> reason)
            implements DeviceEvent {}

    /** The due day has passed, and the device has not been returned. */
    record LoanOverdue(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate dueBack)
            implements DeviceEvent {}

    /** @param number number of the reminder for that due day, from 1 */
    record LoanReminded(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate dueBack,
            int number)
            implements DeviceEvent {}

    /** The device is back at the desk. It must be wiped before the next loan. */
    record DeviceTakenBack(
            DeviceId device,
            LoanRequestId loanRequest,
            ParticipantId participant,
            ReferralId referral,
            LocalDate takenBackOn,
            Condition condition,
            Set<Accessory> missing)
            implements DeviceEvent {}

    /** The data of the last borrower were removed from the device. */
    record DeviceWiped(DeviceId device, LocalDate wipedOn) implements DeviceEvent {}

    /** @param loanRequest loan during which the device was lost, if it was out */
    record DeviceLost(
            DeviceId device,
            @Nullable LoanRequestId loanRequest,
            @Nullable ParticipantId participant,
            @Nullable ReferralId referral,
            LocalDate lostOn)
            implements DeviceEvent {
        public DeviceLost(DeviceId device, @Nullable DeviceHandedOut loan, LocalDate lostOn) {
            this(device, request(loan), borrower(loan), borrowersReferral(loan), lostOn);
        }
    }

    /** @param loanRequest open loan at the time of the report, if there was one */
    record DeviceDamaged(
            DeviceId device,
            @Nullable LoanRequestId loanRequest,
            @Nullable ParticipantId participant,
            @Nullable ReferralId referral,
            LocalDate reportedOn,
            DamageKind kind)
            implements DeviceEvent {
        public DeviceDamaged(DeviceId device, @Nullable DeviceHandedOut loan, LocalDate reportedOn, DamageKind kind) {
            this(device, request(loan), borrower(loan), borrowersReferral(loan), reportedOn, kind);
        }
    }

    record DeviceSentToRepair(DeviceId device, LocalDate sentOn) implements DeviceEvent {}

    record DeviceRepaired(DeviceId device, LocalDate returnedOn, Condition condition) implements DeviceEvent {}

    /** @param loanRequest open loan of a lost device, which this event closes */
    record DeviceRetired(
            DeviceId device,
            @Nullable LoanRequestId loanRequest,
            @Nullable ParticipantId participant,
            @Nullable ReferralId referral,
            LocalDate retiredOn,
            RetirementReason reason)
            implements DeviceEvent {
        public DeviceRetired(
                DeviceId device, @Nullable DeviceHandedOut loan, LocalDate retiredOn, RetirementReason reason) {
            this(device, request(loan), borrower(loan), borrowersReferral(loan), retiredOn, reason);
        }
    }

    /**
     * The device was seen where it should be.
     *
     * @param loanRequest open loan, if the device was seen with its borrower
     */
    record StocktakeConfirmed(
            DeviceId device,
            @Nullable LoanRequestId loanRequest,
            @Nullable ParticipantId participant,
            @Nullable ReferralId referral,
            LocalDate seenOn)
            implements DeviceEvent {
        public StocktakeConfirmed(DeviceId device, @Nullable DeviceHandedOut loan, LocalDate seenOn) {
            this(device, request(loan), borrower(loan), borrowersReferral(loan), seenOn);
        }
    }

    /** The number on the label was recorded wrongly, or the device has a new label. */
    record InventoryNumberCorrected(DeviceId device, Internal<String> inventoryNumber) implements DeviceEvent {}

    /**
     * The first day in the stock was recorded wrongly. The device counts in figures of the stock from the new day on.
     *
     * @param inStockSince first day in the stock, as corrected
     */
    record InStockSinceCorrected(DeviceId device, DeviceType type, LocalDate inStockSince) implements DeviceEvent {}

    /**
     * A step of the device was recorded by mistake; it did not happen as recorded. A retracted hand-out takes the return
     * and the loss of its loan with it.
     *
     * @param loanRequest loan to which the retracted step belonged, if it belonged to one
     */
    record EventRetracted(
            DeviceId device,
            @Nullable LoanRequestId loanRequest,
            @Nullable ParticipantId participant,
            @Nullable ReferralId referral,
            EventId event,
            EventName type,
            RetractionReason reason)
            implements DeviceEvent, Retraction {}

    /**
     * The state of the device after steps were retracted: as if they had not happened.
     *
     * @param loanRequest request of the open loan or of the reservation, if there is one
     * @param wiped whether a borrower's data were removed
     * @param damaged whether a damage is not repaired yet
     * @param condition condition last seen or reported
     * @param missing accessories that borrowers did not return
     * @param lastSeen last day on which a stocktake, a return or the end of a repair saw the device
     * @param damage damage last reported, whether repaired or not
     * @param lostOn day of the loss; none if the device is not lost
     * @param lastLoan loan request of the last hand-out
     * @param loan open loan, also of a device that was lost during it
     */
    record DeviceRestored(
            DeviceId device,
            @Nullable LoanRequestId loanRequest,
            @Nullable ParticipantId participant,
            @Nullable ReferralId referral,
            StockStatus status,
            boolean wiped,
            boolean damaged,
            @Nullable Condition condition,
            Set<Accessory> missing,
            @Nullable LocalDate lastSeen,
            @Nullable Damage damage,
            @Nullable LocalDate lostOn,
            @Nullable LoanRequestId lastLoan,
            @Nullable RestoredLoan loan)
            implements DeviceEvent {}

    /**
     * A damage and the day of its report.
     *
     * @param reportedOn day of the report
     */
    record Damage(DamageKind kind, LocalDate reportedOn) {}

    /**
     * A loan that is open again.
     *
     * @param condition condition at the hand-out
     * @param overdue whether an event has recorded that the due day has passed
     * @param reminders number of reminders for the due day
     */
    record RestoredLoan(
            LocalDate handedOutOn,
            LocalDate dueBack,
            Condition condition,
            Set<Accessory> accessories,
            boolean overdue,
            int reminders) {}

    /** The mistake for which a step is retracted. There is no free text, because a device belongs to no person. */
    enum RetractionReason {
        NEVER_HAPPENED,
        WRONG_DEVICE,
        WRONG_PERSON,
        WRONG_DAY,
        WRONG_DETAILS
    }

    private static @Nullable LoanRequestId request(@Nullable DeviceHandedOut loan) {
        return loan == null ? null : loan.loanRequest();
    }

    private static @Nullable ParticipantId borrower(@Nullable DeviceHandedOut loan) {
        return loan == null ? null : loan.participant();
    }

    private static @Nullable ReferralId borrowersReferral(@Nullable DeviceHandedOut loan) {
        return loan == null ? null : loan.referral();
    }

    /** The reason why a device leaves the stock for good. */
    enum RetirementReason {
        OLD,
        BEYOND_REPAIR,
        LOST,
        SOLD
    }

    /** The condition of a device as the device desk sees it. */
    enum Condition {
        NEW,
        GOOD,
        WORN,
        DAMAGED
    }

    /** The damaged part. There is no free text, because it could reveal something about the borrower. */
    enum DamageKind {
        DISPLAY,
        KEYBOARD,
        CASE,
        BATTERY,
        CONNECTORS,
        SOFTWARE,
        OTHER
    }

    /** An accessory: a code of the organisation's catalogue. The constants are in every new catalogue. */
    @TextForm(pattern = CatalogueCode.FORM, example = "HEADSET")
    record Accessory(@JsonValue String value) implements Scalar<String> {
        public static final Accessory POWER_SUPPLY = new Accessory("POWER_SUPPLY");
        public static final Accessory HEADSET = new Accessory("HEADSET");
        public static final Accessory MOUSE = new Accessory("MOUSE");
        public static final Accessory BAG = new Accessory("BAG");
        public static final Accessory SIM_CARD = new Accessory("SIM_CARD");

        /** @throws IllegalArgumentException if it does not have the form of a code */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        public Accessory(String value) {
            this.value = new CatalogueCode(value).value();
        }
    }
}
