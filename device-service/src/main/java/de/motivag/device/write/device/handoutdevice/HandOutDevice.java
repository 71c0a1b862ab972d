package de.motivag.device.write.device.handoutdevice;

import static de.motivag.device.DeviceRule.AGREEMENT_NOT_ACCEPTED;
import static de.motivag.device.DeviceRule.DEVICE_ALREADY_HANDED_OUT;
import static de.motivag.device.DeviceRule.DEVICE_DAMAGED;
import static de.motivag.device.DeviceRule.DEVICE_NOT_RESERVED;
import static de.motivag.device.DeviceRule.DUE_BACK_NOT_AFTER_HAND_OUT;
import static de.motivag.device.DeviceRule.NOT_IN_CATALOGUE;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;
import static de.motivag.device.DeviceRule.NO_SUCH_LOAN_REQUEST;

import de.motivag.device.write.catalogue.Catalogue;
import de.motivag.device.write.device.Device;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.CatalogueEvent.EntryKind;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequested;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person the reserved device (§ 3). Refuses a damaged device, a loan without an accepted agreement,
 * and accessories that are not in the catalogue or are retired.
 *
 * @param handedOutOn today if missing; may lie in the past, not before the last step
 * @param dueBack a day after the hand-out
 * @param agreementAccepted whether the person has accepted the loan agreement; refused if not
 */
@Post(
        path = "/devices/{device}/hand-out",
        roles = Role.DEVICE_DESK,
        summary = "Hand out the device that is reserved for a person")
public record HandOutDevice(
        DeviceId device,
        LoanRequestId loanRequest,
        @Nullable LocalDate handedOutOn,
        Condition condition,
        @Size(max = 50) Set<Accessory> accessories,
        LocalDate dueBack,
        boolean agreementAccepted)
        implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                new Stream<>(Device.class, device),
                new Stream<>(LoanRequest.class, loanRequest),
                new Stream<>(Catalogue.class, Catalogue.stream(context.organisation())));
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.Registered other
            when states.of(LoanRequest.class, loanRequest) instanceof LoanRequest.None ->
                throw new RuleViolated(NO_SUCH_LOAN_REQUEST, "#/loanRequest");
            case Device.Reserved mine
            when mine.loanRequest().equals(loanRequest)
                    && states.of(LoanRequest.class, loanRequest) instanceof LoanRequest.Made made ->
                handOut(
                        mine,
                        made.need(),
                        states.of(Catalogue.class, Catalogue.stream(context.organisation())),
                        context);
            case Device.HandedOut out when isTheSame(out.loan().handedOut()) -> List.of();
            case Device.HandedOut _ -> throw new RuleViolated(DEVICE_ALREADY_HANDED_OUT);
            case Device.Registered _ -> throw new RuleViolated(DEVICE_NOT_RESERVED, "#/loanRequest").about(loanRequest);
        };
    }

    private List<Event> handOut(
            Device.Reserved mine, LoanRequested need, Catalogue catalogue, DecisionContext context) {
        if (!agreementAccepted) {
            throw new RuleViolated(AGREEMENT_NOT_ACCEPTED, "#/agreementAccepted");
        }
        if (condition == Condition.DAMAGED) {
            throw new RuleViolated(DEVICE_DAMAGED, "#/condition");
        }
        var inUse = catalogue.inUse(EntryKind.ACCESSORY);
        if (!accessories.stream().map(Accessory::value).allMatch(inUse::contains)) {
            throw RuleViolated.notAllowed(NOT_IN_CATALOGUE, "#/accessories", inUse);
        }
        var day = mine.item().step("handedOutOn", handedOutOn, context);
        if (!dueBack.isAfter(day)) {
            throw new RuleViolated(DUE_BACK_NOT_AFTER_HAND_OUT, "#/dueBack").about(dueBack, day);
        }
        return List.of(
                new DeviceHandedOut(
                        device, loanRequest, need.participant(), need.referral(), day, condition, accessories, dueBack),
                new LoanRequestFulfilled(loanRequest, need.participant(), device));
    }

    /** A repetition without a day equals the first command even on a later day. */
    private boolean isTheSame(DeviceHandedOut loan) {
        return loan.loanRequest().equals(loanRequest)
                && (handedOutOn == null || loan.handedOutOn().equals(handedOutOn))
                && loan.condition() == condition
                && loan.accessories().equals(accessories)
                && loan.dueBack().equals(dueBack);
    }
}
