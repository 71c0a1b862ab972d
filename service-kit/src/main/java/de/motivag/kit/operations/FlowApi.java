package de.motivag.kit.operations;

import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.EventFlow;
import de.motivag.kit.kafka.EventFlow.Waiting;
import de.motivag.kit.kafka.ParkedEvents;
import de.motivag.kit.kafka.ParkedEvents.ParkedStream;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Caller;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OperationsRule;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows waiting events and parked streams, and retries or discards parked events. */
@RestController
class FlowApi {
    /** @param left number of parked events left: 0, or the events from the first one that failed again */
    record Retried(long left) {}

    private final EventFlow flow;
    private final ParkedEvents parked;

    FlowApi(EventFlow flow, ParkedEvents parked) {
        this.flow = flow;
        this.parked = parked;
    }

    /** Waiting events by reader: the relay and each consumer of this service. */
    @GetMapping("/operations/flow")
    @Allow(Role.OPERATIONS)
    TreeMap<String, Waiting> flow() {
        var waiting = new TreeMap<String, Waiting>();
        var relay = flow.relay();
        if (relay != null) {
            waiting.put("relay", relay);
        }
        flow.consumers().forEach(consumer -> waiting.put(consumer.label(), flow.consumer(consumer)));
        return waiting;
    }

    /** Lists the events that are parked after a failure. */
    @GetMapping("/operations/parked")
    @Allow(Role.OPERATIONS)
    List<ParkedStream> parked() {
        return parked.all();
    }

    /**
     * Retries the parked events of a stream in order, up to the first that fails.
     *
     * @param stream key of the parked records
     */
    @PostMapping("/operations/parked/retry")
    @Allow(Role.OPERATIONS)
    Retried retry(@RequestParam ConsumerKind consumer, @RequestParam String topic, @RequestParam String stream) {
        if (!flow.consumers().contains(consumer)) {
            throw new RuleViolated(OperationsRule.NOT_PARKED);
        }
        return new Retried(parked.retry(consumer, topic, stream));
    }

    /**
     * Discards the first parked event of a stream for good. The person and the reason are kept.
     *
     * @param stream key of the parked records
     * @param reason reason for the decision; at most 500 characters, without personal data
     */
    @PostMapping("/operations/parked/discard")
    @Allow(Role.OPERATIONS)
    void discard(
            @RequestParam ConsumerKind consumer,
            @RequestParam String topic,
            @RequestParam String stream,
            @RequestParam @NotBlank @Size(max = 500) String reason) {
        if (!parked.discardFirst(consumer, topic, stream, Caller.current().staff(), reason)) {
            throw new RuleViolated(OperationsRule.NOT_PARKED);
        }
    }
}
