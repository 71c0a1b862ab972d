package de.motivag.device.automation;

import static de.motivag.device.DeviceRule.DEVICE_NOT_FREE;
import static de.motivag.device.DeviceRule.LOAN_REQUEST_ALREADY_SERVED;

import de.motivag.device.write.device.reservedevice.ReserveDevice;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

/** A new device goes to whoever has waited longest for one of its type. */
@Component
class WhenDeviceRegisteredThenServeNextRequest implements Reaction<DeviceRegistered> {
    private final Commands commands;
    private final Matching matching;

    WhenDeviceRegisteredThenServeNextRequest(Commands commands, Matching matching) {
        this.commands = commands;
        this.matching = matching;
    }

    @Override
    public Class<DeviceRegistered> event() {
        return DeviceRegistered.class;
    }

    @Override
    public void on(DeviceRegistered registered, Recorded recorded) {
        matching.enter(recorded.organisation(), registered.type());
        for (var request : matching.waitingRequests(recorded.organisation(), registered.type())) {
            if (!isPassedOver(new ReserveDevice(registered.device(), request), recorded)) {
                return;
            }
        }
    }

    /** Whether the device desk has served that request by hand just now: then the next one is first in line. */
    private boolean isPassedOver(ReserveDevice reserve, Recorded recorded) {
        var answer = commands.carryOut(reserve, Order.because(recorded, "WhenDeviceRegisteredThenServeNextRequest"));
        if (answer.refusal() == null || answer.refusal().equals(DEVICE_NOT_FREE.code())) {
            return false;
        }
        if (answer.refusal().equals(LOAN_REQUEST_ALREADY_SERVED.code())) {
            return true;
        }
        throw new IllegalStateException(answer.refusal());
    }
}
