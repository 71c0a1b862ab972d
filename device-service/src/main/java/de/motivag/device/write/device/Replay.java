package de.motivag.device.write.device;

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
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The history of a device without some of its steps.
 *
 * @param state state after the history
 * @param impossible first event that cannot follow the events before it; null if the history is possible
 */
public record Replay(Device state, @Nullable DeviceEvent impossible) {
    public static Replay of(List<DeviceEvent> history) {
        Device state = new Device.None();
        for (var event : history) {
            if (!canFollow(state, event)) {
                return new Replay(state, event);
            }
            state = Device.evolve(state, event);
        }
        return new Replay(state, null);
    }

    /** Whether the event may happen in the state. Changes of a loan that does not exist have no effect. */
    private static boolean canFollow(Device state, DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered _ -> state instanceof Device.None;
            case DeviceReserved _ -> isAtDesk(state);
            case DeviceReleased released ->
                state instanceof Device.Reserved reserved
                        && reserved.loanRequest().equals(released.loanRequest());
            case DeviceHandedOut out ->
                state instanceof Device.Reserved reserved
                        && reserved.loanRequest().equals(out.loanRequest());
            case DeviceTakenBack back -> isOpen(state, back.loanRequest());
            case DeviceLost lost ->
                !(state instanceof Device.Lost || state instanceof Device.Reserved || state instanceof Device.Retired)
                        && isOpen(state, lost.loanRequest());
            case DeviceWiped _ -> isAtDesk(state) || state instanceof Device.Reserved;
            case DeviceDamaged _ -> !(state instanceof Device.Lost || state instanceof Device.Retired);
            case DeviceSentToRepair _ -> isAtDesk(state);
            case DeviceRepaired _ -> state instanceof Device.InRepair;
            case DeviceRetired retired ->
                !(state instanceof Device.HandedOut
                                || state instanceof Device.Reserved
                                || state instanceof Device.Retired)
                        && isOpen(state, retired.loanRequest());
            case StocktakeConfirmed _,
                    LoanExtended _,
                    DueBackCorrected _,
                    DueBackMoved _,
                    LoanOverdue _,
                    LoanReminded _,
                    InventoryNumberCorrected _,
                    InStockSinceCorrected _,
                    EventRetracted _,
                    DeviceRestored _ -> true;
        };
    }

    private static boolean isAtDesk(Device state) {
        return state instanceof Device.Free || state instanceof Device.Returned;
    }

    /** @param loan loan request; null if no loan may be open */
    private static boolean isOpen(Device state, @Nullable Object loan) {
        var lent = state instanceof Device.Registered known ? known.lentBy() : null;
        return Objects.equals(lent == null ? null : lent.loanRequest(), loan);
    }
}
