package de.motivag.device.write.loanrequest.serverequests;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceId;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Sets free devices aside for waiting requests of their type: the first device for the first in line, and so on. Never
 * refuses: what is not free or does not wait any more is passed over.
 *
 * @param waiting requests that waited a moment ago, in the order in which they are to be served
 * @param devices that were free a moment ago, in the order in which they are to be taken
 */
public record ServeRequests(List<LoanRequestId> waiting, List<DeviceId> devices) implements JointCommand {
    @Override
    public List<Stream<?>> streams(Given given) {
        var streams = new ArrayList<Stream<?>>();
        waiting.forEach(request -> streams.add(new Stream<>(LoanRequest.class, request)));
        devices.forEach(device -> streams.add(new Stream<>(Device.class, device)));
        return streams;
    }

    @Override
    public List<? extends Event> decide(States states, Given given) {
        var free = new ArrayList<>(devices.stream()
                .filter(device -> states.of(Device.class, device) instanceof Device.Free)
                .toList());
        var events = new ArrayList<Event>();
        for (var request : waiting) {
            if (states.of(LoanRequest.class, request) instanceof LoanRequest.Waiting(var need)) {
                free.stream()
                        .filter(device -> ((Device.Free) states.of(Device.class, device)).type() == need.type())
                        .findFirst()
                        .ifPresent(device -> {
                            free.remove(device);
                            events.add(new DeviceReserved(device, request, need.participant(), need.referral()));
                            events.add(new LoanRequestMatched(request, need.participant(), device));
                        });
            }
        }
        return events;
    }
}
