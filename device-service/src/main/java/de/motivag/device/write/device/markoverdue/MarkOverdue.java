package de.motivag.device.write.device.markoverdue;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.LoanOverdue;
import de.motivag.events.device.DeviceEvent.LoanReminded;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.Stream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Records once per due day that it has passed, and reminds on the 7th, 14th and 28th day after it, once each. If
 * several reminders were missed, only the latest is recorded. A return on the due day is in time. An extension or a
 * moved due day starts again. Never refuses: a loan that is not overdue stays unchanged.
 */
public record MarkOverdue(DeviceId device) implements EntityCommand<Device> {
    private static final List<Integer> REMINDED_AFTER = List.of(7, 14, 28);

    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<? extends Event> decide(Device state, DecisionContext context) {
        return state instanceof Device.HandedOut(var _, var loan)
                        && context.today().isAfter(loan.dueBack())
                ? remind(loan, context.today())
                : List.of();
    }

    private List<Event> remind(OpenLoan loan, LocalDate today) {
        var out = loan.handedOut();
        var events = new ArrayList<Event>();
        if (!loan.overdue()) {
            events.add(new LoanOverdue(device, out.loanRequest(), out.participant(), out.referral(), loan.dueBack()));
        }
        var number = (int) REMINDED_AFTER.stream()
                .filter(days -> !today.isBefore(loan.dueBack().plusDays(days)))
                .count();
        if (number > loan.reminded()) {
            events.add(new LoanReminded(
                    device, out.loanRequest(), out.participant(), out.referral(), loan.dueBack(), number));
        }
        return events;
    }
}
