package de.motivag.device.write.device.correctdueback;

import static de.motivag.device.DeviceRule.DEVICE_NOT_HANDED_OUT;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.events.Confidential;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.DueBackCorrected;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/**
 * Corrects the due day of a loan, also to an earlier day, such as after an extension by mistake. A day on which nobody
 * works counts as the next working day. Reminders start again. Refuses a day that is not after the hand-out or lies
 * beyond the organisation's horizon.
 *
 * @param loanRequest loan with the wrong due day
 * @param dueBack correct due day
 * @param reason reason for the correction in free text, for staff who work with the person
 */
@Post(
        path = "/devices/{device}/correct-due-back",
        roles = {Role.DEVICE_DESK, Role.TEAM_LEAD},
        summary = "Correct the due day of a loan, also to an earlier day")
public record CorrectDueBack(
        DeviceId device, LoanRequestId loanRequest, LocalDate dueBack, Confidential<@Size(max = 2000) String> reason)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(new Stream<>(Device.class, device), LoanTerm.of(context));
    }

    @Override
    public List<DueBackCorrected> decide(States states, DecisionContext context) {
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.HandedOut(var _, var loan) ->
                correct(loan, states.of(LoanTerm.class, LoanTerm.of(context).id()), context);
            case Device.Registered _ -> throw new RuleViolated(DEVICE_NOT_HANDED_OUT);
        };
    }

    private List<DueBackCorrected> correct(OpenLoan loan, LoanTerm term, DecisionContext context) {
        var out = loan.named(loanRequest);
        var day = term.agreed(dueBack, out.handedOutOn(), context);
        return day.equals(loan.dueBack())
                ? List.of()
                : List.of(new DueBackCorrected(
                        device, loanRequest, out.participant(), out.referral(), loan.dueBack(), day, reason));
    }
}
