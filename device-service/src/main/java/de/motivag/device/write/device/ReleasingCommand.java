package de.motivag.device.write.device;

import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.common.DeviceId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;

/** A command after which a device cannot be handed out. The loan request that had it reserved waits again. */
public interface ReleasingCommand extends JointCommand {
    DeviceId device();

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Device.class, device()));
    }

    @Override
    default List<Stream<?>> leadsTo(States states, DecisionContext context) {
        return states.of(Device.class, device()) instanceof Device.Reserved reserved
                ? List.of(new Stream<>(LoanRequest.class, reserved.loanRequest()))
                : List.of();
    }
}
