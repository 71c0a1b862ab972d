package de.motivag.device.read.steps;

import static de.motivag.device.DeviceRule.NO_SUCH_DEVICE;

import de.motivag.device.write.device.Step;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.Retraction;
import de.motivag.events.common.DeviceId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.DeviceEvent.StocktakeConfirmed;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the steps of one device. It has few of them, so they are read from its events and have no view. */
@RestController
class StepsApi {
    /**
     * A step or a stocktake.
     *
     * @param event id of the event that recorded the step
     * @param type wire name of that event
     * @param day day of the step
     * @param recordedAt time of the recording
     * @param retracted whether the step was retracted
     */
    record RecordedStep(EventId event, EventName type, LocalDate day, Instant recordedAt, boolean retracted) {}

    private final StreamLoader streams;
    private final TenantTransactions transactions;

    StepsApi(StreamLoader streams, TenantTransactions transactions) {
        this.streams = streams;
        this.transactions = transactions;
    }

    /** Lists the steps in the order of recording. */
    @GetMapping("/devices/{device}/steps")
    @Allow({Role.DEVICE_DESK, Role.TEAM_LEAD})
    List<RecordedStep> steps(@PathVariable UUID device) {
        var organisation = Caller.current().organisation();
        var entries = transactions.within(organisation, () -> streams.read(new DeviceId(device)));
        if (entries.isEmpty()) {
            throw new RuleViolated(NO_SUCH_DEVICE);
        }
        var retracted = entries.stream()
                .map(StreamLoader.Entry::event)
                .filter(Retraction.class::isInstance)
                .map(event -> ((Retraction) event).event().value())
                .collect(Collectors.toSet());
        var steps = new ArrayList<RecordedStep>();
        for (var entry : entries) {
            var day = day((DeviceEvent) entry.event());
            if (day != null) {
                var recorded = entry.recorded();
                steps.add(new RecordedStep(
                        new EventId(recorded.id()),
                        new EventName(recorded.type()),
                        day,
                        recorded.at(),
                        retracted.contains(recorded.id())));
            }
        }
        return steps;
    }

    private static @Nullable LocalDate day(DeviceEvent event) {
        if (event instanceof StocktakeConfirmed seen) {
            return seen.seenOn();
        }
        var step = Step.of(event);
        return step == null ? null : step.day();
    }
}
