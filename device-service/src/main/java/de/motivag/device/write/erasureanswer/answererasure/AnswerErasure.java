package de.motivag.device.write.erasureanswer.answererasure;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.device.write.erasureanswer.ErasureAnswer;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.common.BlockReason;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.device.ErasureAnswerEvent.ErasureBlocked;
import de.motivag.events.device.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.device.ErasureAnswerId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Answers a request for erasure (Art. 17 GDPR), once. Erasure is blocked while a device is reserved for the person, out
 * or lost, or a loan request waits; otherwise the key is destroyed. Records nothing if none of the given devices and
 * requests is open any more: the caller then reads the views again.
 *
 * @param keys number of keys destroyed in the same transaction; 0 if something is open
 * @param devices devices of the person according to the view
 * @param loanRequests open loan requests of the person according to the view
 */
public record AnswerErasure(
        ErasureAnswerId answer,
        ErasureId erasure,
        ParticipantId participant,
        int keys,
        List<DeviceId> devices,
        List<LoanRequestId> loanRequests)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        var streams = new ArrayList<Stream<?>>();
        streams.add(new Stream<>(ErasureAnswer.class, answer));
        devices.forEach(device -> streams.add(new Stream<>(Device.class, device)));
        loanRequests.forEach(request -> streams.add(new Stream<>(LoanRequest.class, request)));
        return streams;
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        if (!(states.of(ErasureAnswer.class, answer) instanceof ErasureAnswer.None)) {
            return List.of();
        }
        if (devices.isEmpty() && loanRequests.isEmpty()) {
            return List.of(new PersonShredded(answer, erasure, participant, keys));
        }
        return isOpen(states)
                ? List.of(new ErasureBlocked(answer, erasure, participant, Set.of(BlockReason.OPEN_LOAN)))
                : List.of();
    }

    private boolean isOpen(States states) {
        return devices.stream().anyMatch(device -> isWithPerson(states.of(Device.class, device)))
                || loanRequests.stream()
                        .anyMatch(request -> states.of(LoanRequest.class, request) instanceof LoanRequest.Open);
    }

    private boolean isWithPerson(Device device) {
        return switch (device) {
            case Device.Reserved reserved ->
                reserved.reservation().participant().equals(participant);
            case Device.HandedOut out -> isOfPerson(out.loan());
            case Device.LostWhileOut lost -> isOfPerson(lost.loan());
            case Device.LostAtDesk _ -> false;
            case Device.None _ -> false;
            case Device.Free _ -> false;
            case Device.Returned _ -> false;
            case Device.InRepair _ -> false;
            case Device.Retired _ -> false;
        };
    }

    private boolean isOfPerson(OpenLoan loan) {
        return loan.handedOut().participant().equals(participant);
    }
}
