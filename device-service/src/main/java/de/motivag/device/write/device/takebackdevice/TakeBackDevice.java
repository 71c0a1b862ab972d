package de.motivag.device.write.device.takebackdevice;

import static de.motivag.device.DeviceRule.ACCESSORY_NOT_HANDED_OUT;
import static de.motivag.device.DeviceRule.DEVICE_NOT_HANDED_OUT;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.Item;
import de.motivag.device.write.device.OpenLoan;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.EntityCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the device back from the person (Rückgabe, § 3), also one that was reported lost during the loan. It must be
 * wiped before it is free again, and repaired if it is damaged. A repetition that names an earlier loan is refused, so
 * that it cannot close the loan of the next person.
 *
 * @param loanRequest loan that ends
 * @param takenBackOn today if missing; may lie in the past, not before the hand-out
 * @param missing accessories that were handed out and not returned
 */
@Post(path = "/devices/{device}/take-back", roles = Role.DEVICE_DESK, summary = "Take a device back from a person")
public record TakeBackDevice(
        DeviceId device,
        LoanRequestId loanRequest,
        @Nullable LocalDate takenBackOn,
        Condition condition,
        @Size(max = 50) Set<Accessory> missing)
        implements EntityCommand<Device> {
    @Override
    public Stream<Device> stream(DecisionContext context) {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<DeviceTakenBack> decide(Device state, DecisionContext context) {
        return switch (state) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.HandedOut(var item, var loan) -> takeBack(loan, item, context);
            case Device.LostWhileOut(var item, var loan) -> takeBack(loan, item, context);
            case Device.Registered back
            when back.item()
                    .latest(DeviceTakenBack.class)
                    .filter(this::isTheSame)
                    .isPresent() -> List.of();
            case Device.Registered _ -> throw new RuleViolated(DEVICE_NOT_HANDED_OUT);
        };
    }

    private List<DeviceTakenBack> takeBack(OpenLoan loan, Item item, DecisionContext context) {
        var out = loan.named(loanRequest);
        if (!out.accessories().containsAll(missing)) {
            throw new RuleViolated(ACCESSORY_NOT_HANDED_OUT, "#/missing");
        }
        var day = item.step("takenBackOn", takenBackOn, context);
        return List.of(new DeviceTakenBack(
                device, out.loanRequest(), out.participant(), out.referral(), day, condition, missing));
    }

    private boolean isTheSame(DeviceTakenBack back) {
        return back.loanRequest().equals(loanRequest)
                && (takenBackOn == null || takenBackOn.equals(back.takenBackOn()))
                && back.condition() == condition
                && back.missing().equals(missing);
    }
}
