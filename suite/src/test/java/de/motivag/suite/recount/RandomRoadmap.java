package de.motivag.suite.recount;

import de.motivag.events.Event;
import de.motivag.events.EventName;
import de.motivag.events.Id;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.RoadmapEvent.GoalKind;
import de.motivag.events.coaching.RoadmapEvent.GoalSet;
import de.motivag.events.coaching.RoadmapEvent.RoadmapEventRetracted;
import de.motivag.events.coaching.RoadmapEvent.RoadmapRef;
import de.motivag.events.coaching.RoadmapEvent.StepCompleted;
import de.motivag.events.coaching.RoadmapEvent.StepMissed;
import de.motivag.events.coaching.RoadmapEvent.StepPlanned;
import de.motivag.events.coaching.RoadmapEvent.StepTaker;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.GoalId;
import de.motivag.events.common.StepId;
import java.time.LocalDate;
import java.util.UUID;

/** A roadmap with goals, and steps that are taken about their due day, missed or neither. Some entries are retracted. */
final class RandomRoadmap {
    private final LogWriter log;
    private final RoadmapRef ref;
    private LocalDate at;

    RandomRoadmap(LogWriter log, PlacementRef placement, LocalDate day) {
        this.log = log;
        this.ref = RoadmapRef.of(placement);
        this.at = day;
    }

    void write() {
        for (int i = 0; i < log.random.nextInt(3); i++) {
            retractSometimes(new GoalSet(
                    ref, new GoalId(Id.next()), log.any(GoalKind.values()), at.plusDays(90), LogWriter.mistake()));
        }
        for (int i = 0; i < log.random.nextInt(4); i++) {
            step(i, at.plusDays(log.upTo(60)));
        }
    }

    /** The ids of steps repeat from roadmap to roadmap, because callers choose them. */
    private void step(int number, LocalDate dueOn) {
        var step = new StepId(new UUID(9, number));
        retractSometimes(new StepPlanned(ref, step, null, dueOn, log.any(StepTaker.values()), LogWriter.mistake()));
        if (log.oneIn(4)) {
            retractSometimes(new StepMissed(ref, step, at, dueOn.plusDays(9), LogWriter.mistake()));
        }
        if (!log.oneIn(3)) {
            retractSometimes(new StepCompleted(ref, step, log.about(dueOn)));
        }
    }

    private void retractSometimes(Event event) {
        var recorded = log.record(at, event);
        at = at.plusDays(log.upTo(9));
        if (log.oneIn(5)) {
            var type = new EventName(EventTypes.name(event.getClass()));
            log.record(at, new RoadmapEventRetracted(ref, recorded, type, LogWriter.mistake()));
        }
    }
}
