package de.motivag.device.write.device.extendloan;

import static de.motivag.device.DeviceRule.DEVICE_NOT_HANDED_OUT;
import static de.motivag.device.DeviceRule.DUE_BACK_NOT_LATER;
import static de.motivag.device.DeviceRule.DUE_BACK_PASSED;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent.LoanExtended;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.List;

/**
 * Agrees with the person on a later due day (Verlängerung). Refuses a day that has passed or is not later than the
 * present one. If the measure has already ended, the extension stands until that end changes.
 *
 * @param dueBack new due day, later than the present one and not in the past
 */
@Post(
        path = "/devices/{device}/extend",
        roles = {Role.DEVICE_DESK, Role.TEAM_LEAD},
        summary = "Extend a loan to a later day, agreed with the person")
public record ExtendLoan(DeviceId device, LocalDate dueBack) implements EntityCommand<Device> {
    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<LoanExtended> decide(Device state, DecisionContext context) {
        return switch (state) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.HandedOut(var item, var loan) -> extend(loan, context.today());
            case Device.Registered _ -> throw new RuleViolated(DEVICE_NOT_HANDED_OUT);
        };
    }

    private List<LoanExtended> extend(OpenLoan loan, LocalDate today) {
        if (dueBack.equals(loan.dueBack())) {
            return List.of();
        }
        if (dueBack.isBefore(loan.dueBack())) {
            throw new RuleViolated(DUE_BACK_NOT_LATER, "#/dueBack").about(dueBack, loan.dueBack());
        }
        if (dueBack.isBefore(today)) {
            throw new RuleViolated(DUE_BACK_PASSED, "#/dueBack");
        }
        var out = loan.handedOut();
        return List.of(new LoanExtended(
                device, out.loanRequest(), out.participant(), out.referral(), loan.dueBack(), dueBack));
    }
}
