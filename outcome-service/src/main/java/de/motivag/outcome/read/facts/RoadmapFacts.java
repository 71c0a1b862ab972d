package de.motivag.outcome.read.facts;

import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.coaching.RoadmapEvent.GoalSet;
import de.motivag.events.coaching.RoadmapEvent.ObstacleNamed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapAgreed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapClosed;
import de.motivag.events.coaching.RoadmapEvent.RoadmapEventRetracted;
import de.motivag.events.coaching.RoadmapEvent.RoadmapFollowedUp;
import de.motivag.events.coaching.RoadmapEvent.RoadmapReviewed;
import de.motivag.events.coaching.RoadmapEvent.StepCompleted;
import de.motivag.events.coaching.RoadmapEvent.StepMissed;
import de.motivag.events.coaching.RoadmapEvent.StepPlanned;
import de.motivag.events.coaching.RoadmapEvent.TopicRaised;
import de.motivag.kit.eventstore.EventMetadata;
import java.util.Set;

/** Facts about goals and steps of roadmaps. A missed step needs none: the due day planned first counts. */
final class RoadmapFacts {
    private static final Set<Class<? extends Fact>> RETRACTABLE =
            Set.of(Fact.RoadmapGoal.class, Fact.RoadmapStep.class, Fact.StepCompletion.class);

    private RoadmapFacts() {}

    static FactChanges changes(RoadmapEvent event, EventMetadata metadata) {
        var ref = event.ref();
        return switch (event) {
            case GoalSet _ ->
                FactChanges.facts(new Fact.RoadmapGoal(
                        metadata.id(), ref.participation(), ref.participant(), ref.referral(), ref.offer()));
            case StepPlanned e ->
                FactChanges.facts(new Fact.RoadmapStep(
                        metadata.id(),
                        e.step(),
                        ref.participation(),
                        ref.participant(),
                        ref.referral(),
                        ref.offer(),
                        e.dueOn()));
            case StepCompleted e ->
                FactChanges.facts(new Fact.StepCompletion(
                        metadata.id(), e.step(), ref.participation(), ref.participant(), e.completedOn()));
            case RoadmapEventRetracted e -> FactChanges.retracted(e, RETRACTABLE);
            case TopicRaised _,
                    ObstacleNamed _,
                    RoadmapReviewed _,
                    StepMissed _,
                    RoadmapAgreed _,
                    RoadmapFollowedUp _,
                    RoadmapClosed _ -> FactChanges.NOTHING;
        };
    }
}
