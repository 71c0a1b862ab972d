package de.motivag.device.write.loanrequest.requestloan;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceId;
import de.motivag.events.device.DeviceType;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import de.motivag.events.device.LoanRequestId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.kit.decision.Given;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.ArrayList;
import java.util.List;

/**
 * A person needs a device: the first candidate that is still free is reserved, or the request waits. Never refuses.
 *
 * @param candidates devices that were free a moment ago, in the order in which they are to be taken
 */
public record RequestLoan(
        LoanRequestId loanRequest,
        ParticipantId participant,
        ReferralId referral,
        OfferId offer,
        DeviceType type,
        List<DeviceId> candidates)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(Given given) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(LoanRequest.class, loanRequest));
        candidates.forEach(device -> streams.add(new Stream<>(Device.class, device)));
        return streams;
    }

    @Override
    public List<? extends Event> decide(States states, Given given) {
        if (states.of(LoanRequest.class, loanRequest) instanceof LoanRequest.Made) {
            return List.of();
        }
        var events = new ArrayList<Event>();
        events.add(new LoanRequested(loanRequest, participant, referral, offer, type));
        candidates.stream()
                .filter(device -> isFree(states.of(Device.class, device)))
                .findFirst()
                .ifPresent(device -> {
                    events.add(new DeviceReserved(device, loanRequest, participant, referral));
                    events.add(new LoanRequestMatched(loanRequest, participant, device));
                });
        return events;
    }

    private boolean isFree(Device device) {
        return device instanceof Device.Free free && free.type() == type;
    }
}
