package de.motivag.device.write.loanrequest;

import de.motivag.events.device.DeviceId;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;

/** One person's need for a device (Leihanfrage), until it is met. */
public sealed interface LoanRequest {
    record None() implements LoanRequest {}

    /** Made, whatever has become of it. */
    sealed interface Made extends LoanRequest {
        LoanRequested need();
    }

    record Waiting(LoanRequested need) implements Made {}

    record Matched(LoanRequested need, DeviceId device) implements Made {}

    record Fulfilled(LoanRequested need, DeviceId device) implements Made {}

    static LoanRequest evolve(LoanRequest state, LoanRequestEvent event) {
        return switch (event) {
            case LoanRequested need -> new Waiting(need);
            case LoanRequestMatched matched -> new Matched(((Made) state).need(), matched.device());
            case LoanRequestFulfilled fulfilled -> new Fulfilled(((Made) state).need(), fulfilled.device());
        };
    }
}
