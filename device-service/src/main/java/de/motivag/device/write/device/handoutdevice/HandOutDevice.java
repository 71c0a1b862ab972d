package de.motivag.device.write.device.handoutdevice;

import static de.motivag.device.DeviceRule.AGREEMENT_NOT_ACCEPTED;
import static de.motivag.device.DeviceRule.DEVICE_ALREADY_HANDED_OUT;
import static de.motivag.device.DeviceRule.DEVICE_DAMAGED;
import static de.motivag.device.DeviceRule.DEVICE_NOT_RESERVED;
import static de.motivag.device.DeviceRule.DEVICE_OF_ANOTHER_TYPE;
import static de.motivag.device.DeviceRule.HANDED_OUT_AFTER_END;
import static de.motivag.device.DeviceRule.LOAN_REQUEST_CANCELLED;
import static de.motivag.device.DeviceRule.LOAN_REQUEST_FULFILLED;
import static de.motivag.device.DeviceRule.NOT_IN_CATALOGUE;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;
import static de.motivag.device.DeviceRule.NO_SUCH_LOAN_REQUEST;

import de.motivag.device.write.catalogue.Catalogue;
import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.MeasureEnd;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.CatalogueEvent.EntryKind;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceReleased;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DueBackMoved;
import de.motivag.events.device.LoanRequestEvent.CancelReason;
import de.motivag.events.device.LoanRequestEvent.LoanRequestFulfilled;
import de.motivag.events.device.LoanRequestEvent.LoanRequestMatched;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records that a person has received a device (§ 3). Usually the device is reserved for the person. A hand-out that
 * happened may also be recorded late: a free device goes to any open request, and a request that the end of the
 * participation has cancelled still gets its loan, due the organisation's term after that end. A device that is reserved
 * for the next person by then is taken from that reservation. Refuses a damaged device, a loan without an accepted
 * agreement, and accessories that are not in the catalogue or are retired.
 *
 * @param handedOutOn today if missing; may lie in the past, not before the last step and not after the known end
 * @param dueBack a day after the hand-out, within the organisation's horizon; the next working day counts
 * @param agreementAccepted whether the person has accepted the loan agreement; refused if not
 */
@Post(
        path = "/devices/{device}/hand-out",
        roles = Role.DEVICE_DESK,
        summary = "Hand out a device to a person, or record late that it was handed out")
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
                new Stream<>(Catalogue.class, Catalogue.stream(context.organisation())),
                LoanTerm.of(context));
    }

    /** The device and the request that another reservation connects with this device or this request. */
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        var further = new ArrayList<Stream<?>>();
        if (states.of(LoanRequest.class, loanRequest) instanceof LoanRequest.Made made) {
            further.add(MeasureEnd.of(made.need().referral()));
            if (made instanceof LoanRequest.Matched matched) {
                further.add(new Stream<>(Device.class, matched.device()));
            }
        }
        if (states.of(Device.class, device) instanceof Device.Reserved reserved) {
            further.add(new Stream<>(LoanRequest.class, reserved.loanRequest()));
        }
        return further;
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        var request = states.of(LoanRequest.class, loanRequest);
        return switch (states.of(Device.class, device)) {
            case Device.None _ -> throw new RuleViolated(NO_SUCH_DEVICE);
            case Device.Registered _
            when request instanceof LoanRequest.None -> throw new RuleViolated(NO_SUCH_LOAN_REQUEST, "#/loanRequest");
            case Device.HandedOut out when isTheSame(out.loan().handedOut(), terms(states, context)) -> List.of();
            case Device.HandedOut _ -> throw new RuleViolated(DEVICE_ALREADY_HANDED_OUT);
            case Device.Reserved reserved
            when reserved.loanRequest().equals(loanRequest) || isLate(request, context) ->
                handOut(reserved, (LoanRequest.Made) request, states, context);
            case Device.Free free -> handOut(free, (LoanRequest.Made) request, states, context);
            case Device.Registered _ -> throw new RuleViolated(DEVICE_NOT_RESERVED, "#/loanRequest").about(loanRequest);
        };
    }

    /** Whether the hand-out happened before the device was reserved for the next person. */
    private boolean isLate(LoanRequest request, DecisionContext context) {
        return request instanceof LoanRequest.Cancelled || handedOutOn != null && handedOutOn.isBefore(context.today());
    }

    private LoanTerm terms(States states, DecisionContext context) {
        return states.of(LoanTerm.class, LoanTerm.of(context).id());
    }

    private List<Event> handOut(
            Device.Registered known, LoanRequest.Made request, States states, DecisionContext context) {
        var need = request.need();
        var end = endOf(request, states);
        requireHandOut(known, states, context);
        var day = known.item().step("handedOutOn", handedOutOn, context);
        if (end.endedOn() != null && day.isAfter(end.endedOn())) {
            throw new RuleViolated(HANDED_OUT_AFTER_END, "#/handedOutOn").about(day, end.endedOn());
        }
        var terms = terms(states, context);
        var due = terms.agreed(dueBack, day, context);
        var handedOut = new DeviceHandedOut(
                device, loanRequest, need.participant(), need.referral(), day, condition, accessories, due);
        var events = new ArrayList<Event>();
        var reopened = reserve(known, request, events);
        events.add(handedOut);
        if (end.endedOn() != null) {
            events.add(new DueBackMoved(
                    device,
                    loanRequest,
                    need.participant(),
                    need.referral(),
                    end.participation(),
                    end.endedOn(),
                    due,
                    terms.afterEnd(end.endedOn(), day)));
        }
        if (!isReserved(known)) {
            events.add(new LoanRequestMatched(loanRequest, need.participant(), device));
        }
        events.add(new LoanRequestFulfilled(loanRequest, need.participant(), device));
        events.addAll(reopened);
        return events;
    }

    /**
     * The end by which the device is due. A request that is open although a participation has ended belongs to a later
     * participation.
     *
     * @throws RuleViolated if the request has had its loan, or staff have cancelled it
     */
    private MeasureEnd endOf(LoanRequest.Made request, States states) {
        return switch (request) {
            case LoanRequest.Fulfilled _ ->
                throw new RuleViolated(LOAN_REQUEST_FULFILLED, "#/loanRequest").about(loanRequest);
            case LoanRequest.Cancelled cancelled
            when cancelled.reason() == CancelReason.NOT_NEEDED ->
                throw new RuleViolated(LOAN_REQUEST_CANCELLED, "#/loanRequest").about(loanRequest);
            case LoanRequest.Cancelled(var need, var _) -> states.of(MeasureEnd.class, need.referral());
            case LoanRequest.Open _ -> MeasureEnd.NONE;
        };
    }

    private void requireHandOut(Device.Registered known, States states, DecisionContext context) {
        if (!agreementAccepted) {
            throw new RuleViolated(AGREEMENT_NOT_ACCEPTED, "#/agreementAccepted");
        }
        if (condition == Condition.DAMAGED) {
            throw new RuleViolated(DEVICE_DAMAGED, "#/condition");
        }
        var made = (LoanRequest.Made) states.of(LoanRequest.class, loanRequest);
        if (!made.need().type().equals(known.type())) {
            throw new RuleViolated(DEVICE_OF_ANOTHER_TYPE, "#/loanRequest").about(loanRequest);
        }
        var inUse = states.of(Catalogue.class, Catalogue.stream(context.organisation()))
                .inUse(EntryKind.ACCESSORY);
        if (!accessories.stream().map(Accessory::value).allMatch(inUse::contains)) {
            throw RuleViolated.notAllowed(NOT_IN_CATALOGUE, "#/accessories", inUse);
        }
    }

    /**
     * Reserves the device for this request, unless it is, so that every loan begins with a reservation.
     *
     * @return the event of the request that loses its reservation
     */
    private List<Event> reserve(Device.Registered known, LoanRequest.Made request, List<Event> events) {
        if (isReserved(known)) {
            return List.of();
        }
        var need = request.need();
        var reopened = new ArrayList<Event>();
        if (known instanceof Device.Reserved other) {
            events.add(other.released());
            reopened.add(other.reopened());
        }
        if (request instanceof LoanRequest.Matched(var _, var instead)) {
            events.add(new DeviceReleased(instead, loanRequest, need.participant(), need.referral()));
        }
        events.add(new DeviceReserved(device, loanRequest, need.participant(), need.referral()));
        return reopened;
    }

    private boolean isReserved(Device.Registered known) {
        return known instanceof Device.Reserved mine && mine.loanRequest().equals(loanRequest);
    }

    /** A repetition without a day equals the first command even on a later day. */
    private boolean isTheSame(DeviceHandedOut loan, LoanTerm terms) {
        return loan.loanRequest().equals(loanRequest)
                && (handedOutOn == null || loan.handedOutOn().equals(handedOutOn))
                && loan.condition() == condition
                && loan.accessories().equals(accessories)
                && loan.dueBack().equals(terms.workingDays().onOrAfter(dueBack));
    }
}
