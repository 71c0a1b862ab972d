package de.motivag.device.write.device.extendloan;

import static de.motivag.device.DeviceRule.DEVICE_NOT_HANDED_OUT;
import static de.motivag.device.DeviceRule.DUE_BACK_NOT_LATER;
import static de.motivag.device.DeviceRule.DUE_BACK_PASSED;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;

/**
 * Agrees with the person on a later due day (Verlängerung). A day on which nobody works counts as the next working day.
 * Refuses a day that has passed, lies beyond the organisation's horizon or is not later than the present one; a due day
 * is brought forward by a correction. If the measure has already ended, the extension stands until that end changes.
 *
 * @param loanRequest loan that is extended
 * @param dueBack new due day, later than the present one and not in the past
 */
@Post(
        path = "/devices/{device}/extend",
        roles = {Role.DEVICE_DESK, Role.TEAM_LEAD},
        summary = "Extend a loan to a later day, agreed with the person")
public record ExtendLoan(DeviceId device, LoanRequestId loanRequest, LocalDate dueBack) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Device.class, device), LoanTerm.of(context));
    }

    @Override
    public List<LoanExtended> decide(States states, DecisionContext context) {
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.HandedOut(var _, var loan) ->
                extend(loan, states.of(LoanTerm.class, LoanTerm.of(context).id()), context);
            case Device.Registered _ -> throw new RuleViolated(DEVICE_NOT_HANDED_OUT);
        };
    }

    private List<LoanExtended> extend(OpenLoan loan, LoanTerm term, DecisionContext context) {
        var out = loan.named(loanRequest);
        var day = term.agreed(dueBack, out.handedOutOn(), context);
        if (day.equals(loan.dueBack())) {
            return List.of();
        }
        if (day.isBefore(loan.dueBack())) {
            throw new RuleViolated(DUE_BACK_NOT_LATER, "#/dueBack").about(dueBack, loan.dueBack());
        }
        if (day.isBefore(context.today())) {
            throw new RuleViolated(DUE_BACK_PASSED, "#/dueBack").about(dueBack, context.today());
        }
        return List.of(new LoanExtended(device, loanRequest, out.participant(), out.referral(), loan.dueBack(), day));
    }
}
