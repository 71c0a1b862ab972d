package de.motivag.enrolment.automation;

import de.motivag.enrolment.write.referral.answer.NoteDevice;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Reaction;
import org.springframework.stereotype.Component;

@Component
final class WhenDeviceHandedOutThenNoteDevice implements Reaction<DeviceHandedOut> {
    private final Commands commands;

    WhenDeviceHandedOutThenNoteDevice(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<DeviceHandedOut> event() {
        return DeviceHandedOut.class;
    }

    @Override
    public void on(DeviceHandedOut event, Recorded recorded) {
        var command = new NoteDevice(
                event.referral(), event.loanRequest(), event.device(), event.handedOutOn(), event.dueBack());
        commands.carryOutOrFail(command, Order.because(recorded, "WhenDeviceHandedOutThenNoteDevice"));
    }
}
