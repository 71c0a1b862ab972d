package de.motivag.device.write.loanrequest;

import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
import java.util.List;

/** A person's request for a device (Leihanfrage). */
public sealed interface LoanRequest {
    record None() implements LoanRequest {}

    /** A request that was made, in any later state. */
    sealed interface Made extends LoanRequest {
        LoanRequested need();
    }

    /** A request that is neither fulfilled nor cancelled. */
    sealed interface Open extends Made {
        /** The events of a cancellation. A reserved device becomes free for the next person in line. */
        List<Event> cancelled(CancelReason reason);
    }

    record Waiting(LoanRequested need) implements Open {
        @Override
        public List<Event> cancelled(CancelReason reason) {
            return List.of(new LoanRequestCancelled(need.loanRequest(), need.participant(), reason));
        }
    }

    record Matched(LoanRequested need, DeviceId device) implements Open {
        /**
         * Puts the device's event first, as every command does. With different orders two commands could wait for each
         * other.
         */
        @Override
        public List<Event> cancelled(CancelReason reason) {
            return List.of(
                    new DeviceReleased(device, need.loanRequest(), need.participant(), need.referral()),
                    new LoanRequestCancelled(need.loanRequest(), need.participant(), reason));
        }
    }

    record Fulfilled(LoanRequested need, DeviceId device) implements Made {}

    record Cancelled(LoanRequested need, CancelReason reason) implements Made {}

    static LoanRequest evolve(LoanRequest state, LoanRequestEvent event) {
        return switch (event) {
            case LoanRequested need -> new Waiting(need);
            case LoanRequestMatched matched -> new Matched(((Made) state).need(), matched.device());
            case LoanRequestFulfilled fulfilled -> new Fulfilled(((Made) state).need(), fulfilled.device());
            case LoanRequestReopened _ -> new Waiting(((Made) state).need());
            case LoanRequestCancelled cancelled -> new Cancelled(((Made) state).need(), cancelled.reason());
        };
    }
}
