package de.motivag.device.write.loanrequest.dropneed;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;

/**
 * Cancels the open loan requests of a referral that was withdrawn or whose measure is over. Never refuses: a device
 * that is handed out stays out.
 *
 * @param loanRequests loan requests of the referral that are open according to the view
 */
public record DropNeed(List<LoanRequestId> loanRequests, CancelReason reason) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return loanRequests.stream()
                .<Stream<?>>map(request -> new Stream<>(LoanRequest.class, request))
                .toList();
    }

    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return loanRequests.stream()
                .map(request -> states.of(LoanRequest.class, request))
                .filter(LoanRequest.Matched.class::isInstance)
                .<Stream<?>>map(matched -> new Stream<>(Device.class, ((LoanRequest.Matched) matched).device()))
                .toList();
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        return loanRequests.stream()
                .map(request -> states.of(LoanRequest.class, request))
                .filter(LoanRequest.Open.class::isInstance)
                .flatMap(open -> ((LoanRequest.Open) open).cancelled(reason).stream())
                .toList();
    }
}
