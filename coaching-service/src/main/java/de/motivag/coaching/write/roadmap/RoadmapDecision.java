package de.motivag.coaching.write.roadmap;

import static de.motivag.coaching.RoadmapRule.CORRECTION_INCOMPLETE;
import static de.motivag.coaching.RoadmapRule.ROADMAP_CLOSED;

import de.motivag.coaching.write.Holidays;
import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.EventName;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.RoadmapEventRetracted;
import de.motivag.events.coaching.RoadmapEvent.RoadmapRef;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Decides a command that records something in a roadmap. A correction retracts the recorded event and records the correct
 * one in the same transaction. A closed roadmap takes corrections only.
 */
public final class RoadmapDecision {
    private RoadmapDecision() {}

    /** @param record returns the event of the command, or nothing if it is recorded already */
    public static List<? extends RoadmapEvent> of(
            RoadmapCommand command,
            States states,
            DecisionContext context,
            Function<RoadmapContext, List<RoadmapEvent>> record) {
        var placed = states.of(Participation.class, command.participation()).placed();
        var roadmap = states.of(Roadmap.of(command.participation()));
        var now = new RoadmapContext(
                roadmap,
                null,
                RoadmapRef.of(placed.placement()),
                placed,
                states.of(PlanningHorizon.of(context)),
                states.of(Holidays.of(context)),
                context);
        var event = command.corrects();
        var reason = command.correctionReason();
        if (event == null && reason == null) {
            roadmap.closedOn().filter(_ -> command.isRefusedOnceClosed()).ifPresent(day -> {
                throw new RuleViolated(ROADMAP_CLOSED).about(day);
            });
            return record.apply(now);
        }
        if (event == null || reason == null) {
            throw new RuleViolated(CORRECTION_INCOMPLETE, event == null ? "#/corrects" : "#/correctionReason");
        }
        return corrected(command, event, reason, now, states, record);
    }

    private static List<? extends RoadmapEvent> corrected(
            RoadmapCommand command,
            EventId event,
            Confidential<String> reason,
            RoadmapContext now,
            States states,
            Function<RoadmapContext, List<RoadmapEvent>> record) {
        var type = requireCorrectable(command, event, states);
        var without = Roadmap.EMPTY;
        RoadmapEvent before = null;
        for (var recorded : states.recorded(Roadmap.of(command.participation()))) {
            if (recorded.id().equals(event)) {
                before = (RoadmapEvent) recorded.event();
            } else if (!recorded.retracted()) {
                without = Roadmap.evolve(without, (RoadmapEvent) recorded.event());
            }
        }
        var decided = record.apply(now.correcting(before, without));
        if (decided.size() == 1 && decided.getFirst().equals(before)) {
            return List.of();
        }
        var retraction = new RoadmapEventRetracted(now.ref(), event, type, reason);
        return Stream.concat(Stream.of(retraction), decided.stream()).toList();
    }

    private static EventName requireCorrectable(RoadmapCommand command, EventId event, States states) {
        try {
            return new Retractable(Set.of(command.records()))
                    .require(event, Roadmap.of(command.participation()), states);
        } catch (RuleViolated refusal) {
            throw refusal.renamed(_ -> "#/corrects");
        }
    }
}
