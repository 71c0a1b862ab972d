package de.motivag.device.write.loanrequest.serverequests;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reserves free devices for waiting requests of their type: the first device for the first request, and so on. Never
 * refuses: devices that are not free and requests that do not wait are skipped.
 *
 * @param waiting waiting requests according to the view, in the order in which they are served
 * @param devices free devices according to the view, in the order in which they are assigned
 */
public record ServeRequests(List<LoanRequestId> waiting, List<DeviceId> devices) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        waiting.forEach(request -> streams.add(new Stream<>(LoanRequest.class, request)));
        devices.forEach(device -> streams.add(new Stream<>(Device.class, device)));
        return streams;
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        var free = new ArrayList<>(devices.stream()
                .filter(device -> states.of(Device.class, device) instanceof Device.Free)
                .toList());
        var events = new ArrayList<Event>();
        for (var request : waiting) {
            if (states.of(LoanRequest.class, request) instanceof LoanRequest.Waiting(var need)) {
                free.stream()
                        .filter(device -> need.type().equals(((Device.Free) states.of(Device.class, device)).type()))
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
