package de.motivag.device.write.device.retractstep;

import static de.motivag.device.DeviceRule.LATER_STEP_RESTS_ON_IT;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;
import static de.motivag.device.DeviceRule.RESERVED_SINCE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.LoanTerm;
import de.motivag.device.write.device.MeasureEnd;
import de.motivag.device.write.device.Replay;
import de.motivag.device.write.device.Step;
import de.motivag.device.write.loanrequest.LoanRequest;
import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceDamaged;
import de.motivag.events.device.DeviceEvent.DeviceHandedOut;
import de.motivag.events.device.DeviceEvent.DeviceLost;
import de.motivag.events.device.DeviceEvent.DeviceRepaired;
import de.motivag.events.device.DeviceEvent.DeviceReserved;
import de.motivag.events.device.DeviceEvent.DeviceRetired;
import de.motivag.events.device.DeviceEvent.DeviceSentToRepair;
import de.motivag.events.device.DeviceEvent.DeviceTakenBack;
import de.motivag.events.device.DeviceEvent.DeviceWiped;
import de.motivag.events.device.DeviceEvent.EventRetracted;
import de.motivag.events.device.DeviceEvent.RetractionReason;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RecordedEvent;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Retracts a step of a device that was recorded by mistake: a hand-out, a return, a wipe, a loss, a damage, a repair, a
 * retirement or a stocktake. The device is then in the state that it would have without the step. A retracted hand-out
 * takes the return and the loss of its loan with it; its request has the device reserved again, waits again, or is
 * cancelled if the participation has ended. Refuses a step on which a later one rests, and names that one.
 *
 * @param event id of the event that recorded the step
 */
@Post(
        path = "/devices/{device}/retract-step",
        roles = Role.DEVICE_DESK,
        summary = "Retract a step of a device that was recorded by mistake")
public record RetractStep(DeviceId device, EventId event, RetractionReason reason) implements JointCommand {
    private static final Retractable STEPS = new Retractable(Set.of(
            DeviceHandedOut.class,
            DeviceTakenBack.class,
            DeviceWiped.class,
            DeviceLost.class,
            DeviceDamaged.class,
            DeviceSentToRepair.class,
            DeviceRepaired.class,
            DeviceRetired.class,
            StocktakeConfirmed.class));

    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream(), LoanTerm.of(context));
    }

    private Stream<Device> stream() {
        return new Stream<>(Device.class, device);
    }

    /** The request of the loan or of the reservation, and the end of the loan's measure. */
    @Override
    public List<Stream<?>> leadsTo(States states, DecisionContext context) {
        var further = new ArrayList<Stream<?>>();
        if (states.of(Device.class, device) instanceof Device.Reserved reserved) {
            further.add(new Stream<>(LoanRequest.class, reserved.loanRequest()));
        }
        states.recorded(stream()).stream()
                .filter(recorded -> recorded.id().equals(event))
                .map(recorded -> LoanOf.event((DeviceEvent) recorded.event()))
                .filter(Objects::nonNull)
                .forEach(loan -> {
                    further.add(new Stream<>(LoanRequest.class, loan.loanRequest()));
                    further.add(MeasureEnd.of(loan.referral()));
                });
        return further;
    }

    @Override
    public List<? extends Event> decide(States states, DecisionContext context) {
        var now = states.of(Device.class, device);
        if (now instanceof Device.None) {
            throw new RuleViolated(NO_SUCH_DEVICE);
        }
        STEPS.require(event, stream(), states);
        var standing = states.recorded(stream()).stream()
                .filter(recorded -> !recorded.retracted())
                .toList();
        var dropped = dropped(standing);
        var replay = Replay.of(standing.stream()
                .filter(recorded -> !dropped.contains(recorded))
                .map(recorded -> (DeviceEvent) recorded.event())
                .toList());
        require(replay);
        var after = new DeviceAfterRetraction(device, (Device.Registered) replay.state());
        dropped.forEach(recorded -> after.add(retracted(recorded)));
        if (step(standing) instanceof DeviceHandedOut loan) {
            after.withoutLoan(loan, ((Device.Registered) now).lentBy(), states);
        } else {
            after.releaseIfNotSound();
            after.followEnd(
                    states, states.of(LoanTerm.class, LoanTerm.of(context).id()));
        }
        return after.events();
    }

    private DeviceEvent step(List<RecordedEvent> standing) {
        return standing.stream()
                .filter(recorded -> recorded.id().equals(event))
                .map(recorded -> (DeviceEvent) recorded.event())
                .findFirst()
                .orElseThrow();
    }

    /** The step. Without its hand-out a loan has no reservation before it, no return and no loss. */
    private List<RecordedEvent> dropped(List<RecordedEvent> standing) {
        if (!(step(standing) instanceof DeviceHandedOut loan)) {
            return standing.stream()
                    .filter(recorded -> recorded.id().equals(event))
                    .toList();
        }
        var request = loan.loanRequest();
        var dropped = new ArrayList<RecordedEvent>();
        for (var recorded : standing) {
            switch ((DeviceEvent) recorded.event()) {
                case DeviceReserved reserved
                when reserved.loanRequest().equals(request) -> {
                    // Earlier reservations for the request were released before this one.
                    dropped.clear();
                    dropped.add(recorded);
                }
                case DeviceHandedOut out when out.loanRequest().equals(request) -> dropped.add(recorded);
                case DeviceTakenBack back when back.loanRequest().equals(request) -> dropped.add(recorded);
                case DeviceLost lost when request.equals(lost.loanRequest()) -> dropped.add(recorded);
                default -> {}
            }
        }
        return dropped;
    }

    private static void require(Replay replay) {
        var later = replay.impossible();
        if (later == null) {
            return;
        }
        var step = Step.of(later);
        if (step == null) {
            throw new RuleViolated(RESERVED_SINCE, "#/event");
        }
        throw new RuleViolated(LATER_STEP_RESTS_ON_IT, "#/event")
                .about(step.kind().text(), step.day());
    }

    private EventRetracted retracted(RecordedEvent recorded) {
        var loan = LoanOf.event((DeviceEvent) recorded.event());
        return new EventRetracted(
                device,
                loan == null ? null : loan.loanRequest(),
                loan == null ? null : loan.participant(),
                loan == null ? null : loan.referral(),
                recorded.id(),
                new EventName(EventTypes.name(recorded.event().getClass())),
                reason);
    }
}
