package de.motivag.device.write.loanrequest;

import de.motivag.events.Event;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceId;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import java.util.List;

/** One person's need for a device (Leihanfrage), until it is met. */
public sealed interface LoanRequest {
    record None() implements LoanRequest {}

    /** Made, whatever has become of it. */
    sealed interface Made extends LoanRequest {
        LoanRequested need();
    }

    /** Neither met nor given up. */
    sealed interface Open extends Made {
        /** What happens when the device is not needed any more: one that is reserved is free for the next in line. */
        List<Event> cancelled();
    }

    record Waiting(LoanRequested need) implements Open {
        @Override
        public List<Event> cancelled() {
            return List.of(new LoanRequestCancelled(need.loanRequest(), need.participant()));
        }
    }

    record Matched(LoanRequested need, DeviceId device) implements Open {
        /** The device first, as everywhere: in another order two commands could each wait for the other's end. */
        @Override
        public List<Event> cancelled() {
            return List.of(
                    new DeviceReleased(device, need.loanRequest(), need.participant(), need.referral()),
                    new LoanRequestCancelled(need.loanRequest(), need.participant()));
        }
    }

    record Fulfilled(LoanRequested need, DeviceId device) implements Made {}

    record Cancelled(LoanRequested need) implements Made {}

    static LoanRequest evolve(LoanRequest state, LoanRequestEvent event) {
        return switch (event) {
            case LoanRequested need -> new Waiting(need);
            case LoanRequestMatched matched -> new Matched(((Made) state).need(), matched.device());
            case LoanRequestFulfilled fulfilled -> new Fulfilled(((Made) state).need(), fulfilled.device());
            case LoanRequestReopened reopened -> new Waiting(((Made) state).need());
            case LoanRequestCancelled cancelled -> new Cancelled(((Made) state).need());
        };
    }
}
