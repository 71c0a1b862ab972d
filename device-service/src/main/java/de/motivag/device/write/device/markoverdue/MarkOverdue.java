package de.motivag.device.write.device.markoverdue;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Records once per due day that it has passed, and reminds on the 7th, 14th and 28th day after it, once each. A reminder
 * that falls on a day on which nobody works is due on the next working day. If several reminders were missed, only the
 * latest is recorded. A return on the due day is in time. An extension or another due day starts again. Never refuses: a
 * loan that is not overdue stays unchanged.
 */
public record MarkOverdue(DeviceId device) implements JointCommand {
    private static final List<Integer> REMINDED_AFTER = List.of(7, 14, 28);

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Device.class, device), LoanTerm.of(context));
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        var days = states.of(LoanTerm.class, LoanTerm.of(context).id()).workingDays();
        return states.of(Device.class, device) instanceof Device.HandedOut(var _, var loan)
                        && context.today().isAfter(days.onOrAfter(loan.dueBack()))
                ? remind(loan, days, context.today())
                : List.of();
    }

    /** The settings may have arrived after the hand-out, so the due day can be a holiday of the state. */
    private List<Event> remind(OpenLoan loan, WorkingDays days, LocalDate today) {
        var out = loan.handedOut();
        var due = days.onOrAfter(loan.dueBack());
        var events = new ArrayList<Event>();
        if (!loan.overdue()) {
            events.add(new LoanOverdue(device, out.loanRequest(), out.participant(), out.referral(), due));
        }
        var number = (int) REMINDED_AFTER.stream()
                .filter(after -> !today.isBefore(days.onOrAfter(due.plusDays(after))))
                .count();
        if (number > loan.reminded()) {
            events.add(new LoanReminded(device, out.loanRequest(), out.participant(), out.referral(), due, number));
        }
        return events;
    }
}
