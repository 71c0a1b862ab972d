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
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Retractable;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command that records something in a roadmap, or corrects such a record: then it retracts the recorded event and
 * records the correct one in the same transaction. A closed roadmap takes corrections only.
 */
public interface RoadmapCommand extends JointCommand {
    ParticipationId participation();

    /** The event that is corrected; null if the command records something new. */
    @Nullable
    EventId corrects();

    @Nullable
    Confidential<String> correctionReason();

    /** The type of the event that the command records. */
    Class<? extends RoadmapEvent> records();

    List<? extends RoadmapEvent> decide(RoadmapContext roadmap, States states);

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                Roadmap.of(participation()),
                new Stream<>(Participation.class, participation()),
                PlanningHorizon.of(context),
                Holidays.of(context));
    }

    @Override
    default List<? extends RoadmapEvent> decide(States states, DecisionContext context) {
        var placed = states.of(Participation.class, participation()).placed();
        var roadmap = states.of(Roadmap.of(participation()));
        var now = new RoadmapContext(
                roadmap,
                null,
                RoadmapRef.of(placed.placement()),
                placed,
                states.of(PlanningHorizon.of(context)),
                states.of(Holidays.of(context)),
                context);
        var event = corrects();
        var reason = correctionReason();
        if (event == null && reason == null) {
            roadmap.closedOn().filter(_ -> isRefusedOnceClosed()).ifPresent(day -> {
                throw new RuleViolated(ROADMAP_CLOSED).about(day);
            });
            return decide(now, states);
        }
        if (event == null || reason == null) {
            throw new RuleViolated(CORRECTION_INCOMPLETE, event == null ? "#/corrects" : "#/correctionReason");
        }
        return corrected(event, reason, now, states);
    }

    /** Whether a closed roadmap refuses the command. */
    default boolean isRefusedOnceClosed() {
        return true;
    }

    private List<? extends RoadmapEvent> corrected(
            EventId event, Confidential<String> reason, RoadmapContext now, States states) {
        var type = requireCorrectable(event, states);
        var before = Roadmap.EMPTY;
        RoadmapEvent corrected = null;
        for (var recorded : states.recorded(Roadmap.of(participation()))) {
            if (recorded.id().equals(event)) {
                corrected = (RoadmapEvent) recorded.event();
            } else if (!recorded.retracted()) {
                before = Roadmap.evolve(before, (RoadmapEvent) recorded.event());
            }
        }
        var decided = decide(now.correcting(corrected, before), states);
        if (decided.equals(List.of(corrected))) {
            return List.of();
        }
        var retraction = new RoadmapEventRetracted(now.ref(), event, type, reason);
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(retraction), decided.stream())
                .toList();
    }

    private EventName requireCorrectable(EventId event, States states) {
        try {
            return new Retractable(Set.of(records())).require(event, Roadmap.of(participation()), states);
        } catch (RuleViolated refusal) {
            throw refusal.renamed(_ -> "#/corrects");
        }
    }
}
