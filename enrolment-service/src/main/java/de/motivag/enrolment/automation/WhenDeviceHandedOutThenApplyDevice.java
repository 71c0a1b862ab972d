package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.applydevice.ApplyDevice;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

@Component
final class WhenDeviceHandedOutThenApplyDevice implements Reaction<DeviceHandedOut> {
    private final Commands commands;

    WhenDeviceHandedOutThenApplyDevice(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<DeviceHandedOut> event() {
        return DeviceHandedOut.class;
    }

    @Override
    public void on(DeviceHandedOut event, EventMetadata metadata) {
        var command = new ApplyDevice(
                event.referral(), event.loanRequest(), event.device(), event.handedOutOn(), event.dueBack());
        commands.carryOutOrFail(command, CommandContext.because(metadata, getClass()));
    }
}
