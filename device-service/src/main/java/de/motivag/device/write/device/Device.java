package de.motivag.device.write.device;

import static de.motivag.device.DeviceRule.DEVICE_NOT_HANDED_OUT;

import de.motivag.events.Internal;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.InStockSinceCorrected;
import de.motivag.events.device.DeviceEvent.InventoryNumberCorrected;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.kit.decision.RuleViolated;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A device that is lent out (Leihgerät). A reservation locks the device for one person. A device that is damaged, or
 * not wiped since its last loan, is never free.
 */
public sealed interface Device {
    record None() implements Device {}

    /** A device in the stock, whether at the desk, out or lost. */
    sealed interface Registered extends Device {
        Item item();

        /** The hand-out of the open loan, also of a device that was lost during it; null without one. */
        default @Nullable DeviceHandedOut lentBy() {
            return switch (this) {
                case HandedOut out -> out.loan().handedOut();
                case LostWhileOut lost -> lost.loan().handedOut();
                case Free _, Reserved _, Returned _, LostAtDesk _, InRepair _, Retired _ -> null;
            };
        }

        /**
         * The hand-out of the open loan, or null without one.
         *
         * @param loanRequest loan that a command names, or null
         * @throws RuleViolated if it names another loan than the open one, or a loan that has ended
         */
        default @Nullable DeviceHandedOut lentBy(@Nullable LoanRequestId loanRequest) {
            var isReservedForIt =
                    this instanceof Reserved mine && mine.loanRequest().equals(loanRequest);
            if (loanRequest == null || isReservedForIt) {
                return lentBy();
            }
            return switch (this) {
                case HandedOut out -> out.loan().named(loanRequest);
                case LostWhileOut lost -> lost.loan().named(loanRequest);
                case Free _, Reserved _, Returned _, LostAtDesk _, InRepair _, Retired _ ->
                    throw new RuleViolated(DEVICE_NOT_HANDED_OUT, "#/loanRequest");
            };
        }

        default DeviceType type() {
            return item().type();
        }

        default Internal<String> inventoryNumber() {
            return item().inventoryNumber();
        }
    }

    /** A device at the desk, wiped and undamaged. */
    record Free(Item item) implements Registered {}

    record Reserved(Item item, DeviceReserved reservation) implements Registered {
        public LoanRequestId loanRequest() {
            return reservation.loanRequest();
        }

        public DeviceReleased released() {
            return new DeviceReleased(
                    reservation.device(), loanRequest(), reservation.participant(), reservation.referral());
        }

        /** Puts the loan request back in line: the person still needs a device, but cannot get this one. */
        public LoanRequestReopened reopened() {
            return new LoanRequestReopened(loanRequest(), reservation.participant(), reservation.device());
        }
    }

    record HandedOut(Item item, OpenLoan loan) implements Registered {}

    /** A device at the desk that is not ready for a loan: not wiped yet, or damaged. */
    record Returned(Item item) implements Registered {}

    sealed interface Lost extends Registered {}

    /** A device lost during a loan that is still open. */
    record LostWhileOut(Item item, OpenLoan loan) implements Lost {}

    record LostAtDesk(Item item) implements Lost {}

    record InRepair(Item item) implements Registered {}

    /** A device that has left the stock for good. */
    record Retired(Item item, RetirementReason reason) implements Registered {}

    static Device evolve(Device state, DeviceEvent event) {
        if (event instanceof DeviceRegistered registered) {
            return new Free(Item.of(registered));
        }
        var device = (Registered) state;
        var item = device.item().after(event);
        return switch (event) {
            case DeviceRegistered _ -> new Free(item);
            case InventoryNumberCorrected _ -> inPlace(device, item);
            case InStockSinceCorrected _ -> inPlace(device, item);
            case EventRetracted _ -> device;
            case DeviceRestored _ -> device;
            case DeviceReserved reserved -> new Reserved(item, reserved);
            case DeviceReleased _ -> atDesk(item);
            case DeviceHandedOut loan -> new HandedOut(item, OpenLoan.of(loan));
            case LoanExtended extended -> loan(device, item, loan -> loan.extendedTo(extended.dueBack()));
            case DueBackCorrected corrected -> loan(device, item, loan -> loan.corrected(corrected));
            case DueBackMoved moved -> loan(device, item, loan -> loan.moved(moved));
            case LoanOverdue _ -> loan(device, item, OpenLoan::markedOverdue);
            case LoanReminded reminder -> loan(device, item, loan -> loan.reminded(reminder));
            case DeviceTakenBack _ -> atDesk(item);
            case DeviceWiped _ -> atDesk(item);
            case DeviceLost _ ->
                device instanceof HandedOut out ? new LostWhileOut(item, out.loan()) : new LostAtDesk(item);
            case DeviceDamaged _ -> inPlace(device, item);
            case DeviceSentToRepair _ -> new InRepair(item);
            case DeviceRepaired _ -> atDesk(item);
            case DeviceRetired retired -> new Retired(item, retired.reason());
            case StocktakeConfirmed seen when device instanceof LostAtDesk && finds(item, seen) -> atDesk(item);
            case StocktakeConfirmed _ -> inPlace(device, item);
        };
    }

    /** A stocktake before the day of the loss, typed in later, does not find the device. */
    private static boolean finds(Item item, StocktakeConfirmed seen) {
        var lostOn = item.goneOn();
        return lostOn == null || !seen.seenOn().isBefore(lostOn);
    }

    private static Device atDesk(Item item) {
        return item.isSound() ? new Free(item) : new Returned(item);
    }

    /** Changes the open loan. After the retraction of its hand-out there is none. */
    private static Device loan(Registered device, Item item, UnaryOperator<OpenLoan> change) {
        return device instanceof HandedOut out ? new HandedOut(item, change.apply(out.loan())) : inPlace(device, item);
    }

    private static Device inPlace(Registered device, Item item) {
        return switch (device) {
            case Free _ -> atDesk(item);
            case Returned _ -> atDesk(item);
            case Reserved reserved -> new Reserved(item, reserved.reservation());
            case HandedOut out -> new HandedOut(item, out.loan());
            case LostWhileOut lost -> new LostWhileOut(item, lost.loan());
            case LostAtDesk _ -> new LostAtDesk(item);
            case InRepair _ -> new InRepair(item);
            case Retired retired -> new Retired(item, retired.reason());
        };
    }
}
