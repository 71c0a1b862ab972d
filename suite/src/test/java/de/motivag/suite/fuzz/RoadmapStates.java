package de.motivag.suite.fuzz;

import static de.motivag.suite.running.Organisation.today;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Creates roadmaps in each of their states. */
final class RoadmapStates {
    private static final String REVIEW = "review-roadmap {\"session\": \"$session\"}";
    private static final String TOPIC = "raise-topic {\"text\": \"Bewerbung\", \"support\": \"NONE\"}";
    private static final String GOAL =
            "set-goal {\"goal\": \"$goal\", \"text\": \"Arbeit\", \"kind\": \"EMPLOYMENT\", \"targetOn\": \"$today\"}";
    private static final String STEP =
            "plan-step {\"step\": \"$step\", \"text\": \"Anruf\", \"dueOn\": \"$today\", \"takenBy\": \"PERSON\"}";
    private static final String COMPLETE = "complete-step {\"step\": \"$step\"}";
    private static final String GIVE_UP = "miss-step {\"step\": \"$step\", \"reason\": \"krank\"}";
    private static final String MOVE =
            "miss-step {\"step\": \"$step\", \"reason\": \"krank\", \"newDueOn\": \"$today\"}";
    private static final String AGREE = "agree-roadmap {\"adviser\": \"$goal\"}";
    private static final String FOLLOW_UP = "follow-up-roadmap {\"note\": \"kommt voran\"}";
    private static final String CLOSE = "close-roadmap {\"outcome\": \"DISCONTINUED\"}";

    private final Stage stage;

    RoadmapStates(Stage stage) {
        this.stage = stage;
    }

    void add(UUID group) {
        stage.addNone("Roadmap", "no participation", "participation");
        var states = new LinkedHashMap<String, List<String>>();
        states.put("empty", List.of());
        states.put("topic raised", List.of(TOPIC));
        states.put("goal set", List.of(GOAL));
        states.put("step planned", List.of(GOAL, STEP));
        states.put("step completed", List.of(GOAL, STEP, COMPLETE));
        states.put("step given up", List.of(GOAL, STEP, GIVE_UP));
        states.put("step moved", List.of(GOAL, STEP, MOVE));
        states.put("reviewed", List.of(GOAL, REVIEW));
        states.put("agreed", List.of(GOAL, AGREE));
        states.put("followed up", List.of(GOAL, AGREE, FOLLOW_UP));
        states.put("closed", List.of(GOAL, CLOSE));
        states.forEach((state, commands) -> {
            var ids = Stage.with(Stage.with(stage.seated(group), "goal", UUID.randomUUID()), "step", UUID.randomUUID());
            commands.forEach(command -> post(ids, command));
            stage.add("Roadmap", state, ids);
        });
    }

    private void post(Map<String, String> ids, String command) {
        var parts = command.split(" ", 2);
        var body = parts[1].replace("$today", today().toString());
        for (var id : ids.entrySet()) {
            body = body.replace("$" + id.getKey(), id.getValue());
        }
        stage.on(ids, "adviser", parts[0], body);
    }
}
