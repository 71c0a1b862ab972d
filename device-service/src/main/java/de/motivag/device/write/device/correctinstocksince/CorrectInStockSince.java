package de.motivag.device.write.device.correctinstocksince;

import static de.motivag.device.DeviceRule.FIRST_STEP_BEFORE;
import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Device;
import de.motivag.device.write.device.Item;
import de.motivag.device.write.device.Step;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.events.device.DeviceEvent.InStockSinceCorrected;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.Post;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Corrects the first day of a device in the stock, in any state of the device. Figures of the stock follow.
 *
 * @param inStockSince first day in the stock; at most 20 years ago, not after today or the first recorded step
 */
@Post(
        path = "/devices/{device}/correct-in-stock-since",
        roles = Role.DEVICE_DESK,
        summary = "Correct the first day of a device in the stock")
public record CorrectInStockSince(DeviceId device, LocalDate inStockSince) implements JointCommand {
    @Override
    public List<Stream<?>> streams(DecisionContext context) {
        return List.of(stream());
    }

    private Stream<Device> stream() {
        return new Stream<>(Device.class, device);
    }

    @Override
    public List<InStockSinceCorrected> decide(States states, DecisionContext context) {
        if (!(states.of(Device.class, device) instanceof Device.Registered known)) {
            throw new RuleViolated(NO_SUCH_DEVICE);
        }
        var day = Item.firstDay(inStockSince, context);
        firstStep(states).filter(first -> first.day().isBefore(day)).ifPresent(first -> {
            throw new RuleViolated(FIRST_STEP_BEFORE, "#/inStockSince")
                    .about(day, first.kind().text(), first.day());
        });
        return day.equals(known.item().inStockSince())
                ? List.of()
                : List.of(new InStockSinceCorrected(device, known.type(), day));
    }

    private Optional<Step.OnDay> firstStep(States states) {
        return states.recorded(stream()).stream()
                .filter(recorded -> !recorded.retracted())
                .map(recorded -> step((DeviceEvent) recorded.event()))
                .flatMap(Optional::stream)
                .min(Comparator.comparing(Step.OnDay::day));
    }

    private static Optional<Step.OnDay> step(DeviceEvent event) {
        return switch (event) {
            case DeviceRegistered _ -> Optional.empty();
            case StocktakeConfirmed seen -> Optional.of(new Step.OnDay(Step.SEEN, seen.seenOn()));
            default -> Optional.ofNullable(Step.of(event));
        };
    }
}
