package de.motivag.coaching.write.roadmap;

import de.motivag.coaching.write.Holidays;
import de.motivag.coaching.write.PlanningHorizon;
import de.motivag.coaching.write.participation.Participation;
import de.motivag.events.Confidential;
import de.motivag.events.EventId;
import de.motivag.events.coaching.RoadmapEvent;
import de.motivag.events.common.ParticipationId;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.JointCommand;
import de.motivag.kit.decision.Stream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command that records something in a roadmap, or corrects such a record. */
public interface RoadmapCommand extends JointCommand {
    ParticipationId participation();

    /** The event that is corrected; null if the command records something new. */
    @Nullable
    EventId corrects();

    @Nullable
    Confidential<String> correctionReason();

    /** The type of the event that the command records. */
    Class<? extends RoadmapEvent> records();

    @Override
    default List<Stream<?>> streams(DecisionContext context) {
        return List.of(
                Roadmap.of(participation()),
                new Stream<>(Participation.class, participation()),
                PlanningHorizon.of(context),
                Holidays.of(context));
    }

    /** Whether a closed roadmap refuses the command. */
    default boolean isRefusedOnceClosed() {
        return true;
    }
}
