package de.motivag.device.write.device;

import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.Damage;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceRestored;
import de.motivag.events.device.DeviceEvent.RestoredLoan;
import de.motivag.events.device.StockStatus;
import org.jspecify.annotations.Nullable;

/** States a device after a retraction, for views and other services. */
public final class Restored {
    private Restored() {}

    public static DeviceRestored of(DeviceId device, Device.Registered state) {
        var item = state.item();
        var reserved = state instanceof Device.Reserved(var _, var reservation) ? reservation : null;
        var lent = state.lentBy();
        return new DeviceRestored(
                device,
                reserved != null ? reserved.loanRequest() : lent != null ? lent.loanRequest() : null,
                reserved != null ? reserved.participant() : lent != null ? lent.participant() : null,
                reserved != null ? reserved.referral() : lent != null ? lent.referral() : null,
                status(state),
                item.wiped(),
                item.damaged(),
                item.condition(),
                item.missing(),
                item.lastSeen(),
                item.latest(DeviceDamaged.class)
                        .map(damaged -> new Damage(damaged.kind(), damaged.reportedOn()))
                        .orElse(null),
                state instanceof Device.Lost ? item.goneOn() : null,
                item.latest(DeviceHandedOut.class)
                        .map(DeviceHandedOut::loanRequest)
                        .orElse(null),
                loan(state));
    }

    private static StockStatus status(Device.Registered state) {
        return switch (state) {
            case Device.Free _ -> StockStatus.FREE;
            case Device.Reserved _ -> StockStatus.RESERVED;
            case Device.HandedOut _ -> StockStatus.HANDED_OUT;
            case Device.Returned _ -> StockStatus.RETURNED;
            case Device.Lost _ -> StockStatus.LOST;
            case Device.InRepair _ -> StockStatus.IN_REPAIR;
            case Device.Retired _ -> StockStatus.RETIRED;
        };
    }

    private static @Nullable RestoredLoan loan(Device.Registered state) {
        return switch (state) {
            case Device.HandedOut(var _, var loan) -> loan(loan);
            case Device.LostWhileOut(var _, var loan) -> loan(loan);
            case Device.Free _,
                    Device.Reserved _,
                    Device.Returned _,
                    Device.LostAtDesk _,
                    Device.InRepair _,
                    Device.Retired _ -> null;
        };
    }

    private static RestoredLoan loan(OpenLoan loan) {
        var out = loan.handedOut();
        return new RestoredLoan(
                out.handedOutOn(), loan.dueBack(), out.condition(), out.accessories(), loan.overdue(), loan.reminded());
    }
}
