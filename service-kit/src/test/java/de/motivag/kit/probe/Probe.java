package de.motivag.kit.probe;

import de.motivag.events.Internal;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.probe.ProbeService.ProbeRule;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import java.util.List;
import java.util.UUID;

public record Probe(boolean registered, boolean taken) {
    static final Probe NONE = new Probe(false, false);

    static Probe evolve(Probe state, DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered _ -> new Probe(true, false);
            case DeviceReserved _ -> new Probe(true, true);
            default -> state;
        };
    }

    /** Registers a device; has no effect if it is registered. */
    @Post(path = "/devices", roles = Role.DEVICE_DESK, summary = "Register a device")
    public record Register(@OrNew DeviceId device) implements EntityCommand<Probe> {
        @Override
        public Stream<Probe> stream(DecisionContext context) {
            return new Stream<>(Probe.class, device);
        }

        @Override
        public List<DeviceEvent> decide(Probe state, DecisionContext context) {
            return state.registered()
                    ? List.of()
                    : List.of(new DeviceRegistered(device, DeviceType.LAPTOP, Internal.of("L-1"), context.today()));
        }
    }

    /** Takes a device; only one request can. */
    public record Take(DeviceId device, LoanRequestId by) implements EntityCommand<Probe> {
        @Override
        public Stream<Probe> stream(DecisionContext context) {
            return new Stream<>(Probe.class, device);
        }

        @Override
        public List<DeviceEvent> decide(Probe state, DecisionContext context) {
            if (!state.registered()) {
                throw new RuleViolated(ProbeRule.NO_SUCH_DEVICE);
            }
            if (state.taken()) {
                throw new RuleViolated(ProbeRule.DEVICE_TAKEN);
            }
            return List.of(reserved());
        }

        DeviceReserved reserved() {
            return new DeviceReserved(device, by, new ParticipantId(new UUID(1, 1)), new ReferralId(new UUID(2, 2)));
        }
    }

    /** Adds an event to a stream in any state. */
    public record Append(DeviceId device) implements EntityCommand<Probe> {
        @Override
        public Stream<Probe> stream(DecisionContext context) {
            return new Stream<>(Probe.class, device);
        }

        @Override
        public List<DeviceEvent> decide(Probe state, DecisionContext context) {
            return List.of(new DeviceRegistered(device, DeviceType.TABLET, Internal.of("L-2"), context.today()));
        }
    }
}
