package de.motivag.coaching.write.roadmap;

import static de.motivag.coaching.write.roadmap.RoadmapExample.ANNA;
import static de.motivag.coaching.write.roadmap.RoadmapExample.FRIDAY;
import static de.motivag.coaching.write.roadmap.RoadmapExample.ROADMAP;
import static de.motivag.coaching.write.roadmap.RoadmapExample.TEXT;
import static de.motivag.coaching.write.roadmap.RoadmapExample.WHY;
import static de.motivag.coaching.write.roadmap.RoadmapExample.agree;
import static de.motivag.coaching.write.roadmap.RoadmapExample.close;
import static de.motivag.coaching.write.roadmap.RoadmapExample.complete;
import static de.motivag.coaching.write.roadmap.RoadmapExample.entered;
import static de.motivag.coaching.write.roadmap.RoadmapExample.event;
import static de.motivag.coaching.write.roadmap.RoadmapExample.followUp;
import static de.motivag.coaching.write.roadmap.RoadmapExample.goal;
import static de.motivag.coaching.write.roadmap.RoadmapExample.miss;
import static de.motivag.coaching.write.roadmap.RoadmapExample.obstacle;
import static de.motivag.coaching.write.roadmap.RoadmapExample.review;
import static de.motivag.coaching.write.roadmap.RoadmapExample.step;
import static de.motivag.coaching.write.roadmap.RoadmapExample.topic;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.roadmap.retractroadmapentry.RetractRoadmapEntry;
import de.motivag.coaching.write.roadmap.retractroadmapfollowup.RetractRoadmapFollowUp;
import de.motivag.events.Confidential;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Compares every command of a roadmap in every state with the table in {@code docs/event-model.md}. */
class RoadmapStatesTest {
    private static final Map<String, Command> COMMANDS = Map.ofEntries(
            Map.entry("RaiseTopic", topic()),
            Map.entry("RaiseTopic (other words)", topic(Confidential.of("anders"), null)),
            Map.entry("SetGoal", goal()),
            Map.entry("SetGoal (correction)", goal(Confidential.of("anders"), event(0))),
            Map.entry("NameObstacle", obstacle()),
            Map.entry("PlanStep", step(FRIDAY)),
            Map.entry("ReviewRoadmap", review(FRIDAY)),
            Map.entry("CompleteStep", complete(FRIDAY)),
            Map.entry("MissStep", miss(FRIDAY, null)),
            Map.entry("MissStep (new day)", miss(FRIDAY, FRIDAY.plusWeeks(1))),
            Map.entry("AgreeRoadmap", agree(FRIDAY)),
            Map.entry("FollowUpRoadmap", followUp(FRIDAY)),
            Map.entry("CloseRoadmap", close(FRIDAY)),
            Map.entry("RetractRoadmapEntry", new RetractRoadmapEntry(ANNA.participation(), event(0), WHY)),
            Map.entry("RetractRoadmapEntry (second)", new RetractRoadmapEntry(ANNA.participation(), event(1), WHY)),
            Map.entry("RetractRoadmapFollowUp", new RetractRoadmapFollowUp(ANNA.participation(), event(2), TEXT)));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        var states = new LinkedHashMap<String, Supplier<Scenario>>();
        states.put("no participation", Example::given);
        states.put("empty", () -> after());
        states.put("topic raised", () -> after(topic()));
        states.put("goal set", () -> after(goal()));
        states.put("step planned", () -> after(goal(), step(FRIDAY)));
        states.put("step completed", () -> after(goal(), step(FRIDAY), complete(FRIDAY)));
        states.put("step given up", () -> after(goal(), step(FRIDAY), miss(FRIDAY, null)));
        states.put("step moved", () -> after(goal(), step(FRIDAY), miss(FRIDAY, FRIDAY.plusWeeks(1))));
        states.put("reviewed", () -> after(goal(), review(FRIDAY)));
        states.put("agreed", () -> after(goal(), agree(FRIDAY)));
        states.put("followed up", () -> after(goal(), agree(FRIDAY), followUp(FRIDAY)));
        states.put("closed", () -> after(goal(), close(FRIDAY)));
        StateTable.check(
                Roadmap.class,
                states,
                scenario -> scenario.get().state(Roadmap.class, ROADMAP),
                COMMANDS,
                (scenario, command) -> scenario.get().when(command).happened());
    }

    private static Scenario after(Command... commands) {
        return entered().after(commands);
    }
}
