package de.motivag.device.write.device.retractstep;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.MeasureEnd;
import de.motivag.device.write.device.Restored;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.device.LoanRequestEvent.LoanRequestCancelled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.events.device.LoanRequestEvent.LoanRequestReopened;
import de.motivag.kit.decision.States;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The device after a retraction, with the events that follow from it. */
final class DeviceAfterRetraction {
    private final DeviceId device;
    private final List<DeviceEvent> steps = new ArrayList<>();
    private final List<LoanRequestEvent> requests = new ArrayList<>();
    private Device.Registered state;

    DeviceAfterRetraction(DeviceId device, Device.Registered state) {
        this.device = device;
        this.state = state;
    }

    /** The device's events stand first, as in every command. */
    List<Event> events() {
        var events = new ArrayList<Event>(steps);
        events.add(Restored.of(device, state));
        events.addAll(requests);
        return events;
    }

    void add(DeviceEvent event) {
        steps.add(event);
        state = (Device.Registered) Device.evolve(state, event);
    }

    /**
     * Puts the request of a retracted hand-out back: it has the device reserved if the device is free now, waits
     * otherwise, or is cancelled if the participation has ended since.
     *
     * @param open hand-out of the loan that was open before the retraction
     */
    void withoutLoan(DeviceHandedOut loan, @Nullable DeviceHandedOut open, States states) {
        var request = loan.loanRequest();
        var person = loan.participant();
        if (isEnded(states.of(MeasureEnd.class, loan.referral()), loan.handedOutOn())) {
            requests.add(new LoanRequestCancelled(request, person, CancelReason.PARTICIPATION_ENDED));
        } else if (loan.equals(open) && state instanceof Device.Free) {
            add(new DeviceReserved(device, request, person, loan.referral()));
            requests.add(new LoanRequestMatched(request, person, device));
        } else {
            requests.add(new LoanRequestReopened(request, person, device));
        }
    }

    /** Releases a reserved device that is not free without the retracted step, such as its wipe. */
    void releaseIfNotSound() {
        if (state instanceof Device.Reserved reserved && !reserved.item().isSound()) {
            add(reserved.released());
            requests.add(reserved.reopened());
        }
    }

    /** Moves the due day of a loan that is open again, if the measure has ended since. */
    void followEnd(States states, LoanTerm term) {
        if (!(state instanceof Device.HandedOut(var _, var loan))) {
            return;
        }
        var out = loan.handedOut();
        if (!states.has(out.referral())) {
            return;
        }
        var end = states.of(MeasureEnd.class, out.referral());
        var followed = loan.end() == null ? null : loan.end().endedOn();
        if (end.endedOn() != null && isEnded(end, out.handedOutOn()) && !Objects.equals(followed, end.endedOn())) {
            add(new DueBackMoved(
                    device,
                    out.loanRequest(),
                    out.participant(),
                    out.referral(),
                    end.participation(),
                    end.endedOn(),
                    loan.dueBack(),
                    term.afterEnd(end.endedOn(), out.handedOutOn())));
        }
    }

    /** An end before the hand-out belongs to an earlier participation. */
    private static boolean isEnded(MeasureEnd end, LocalDate handedOutOn) {
        return end.endedOn() != null && !end.endedOn().isBefore(handedOutOn);
    }
}
