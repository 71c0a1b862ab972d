package de.motivag.suite.fuzz;

import static de.motivag.suite.running.Organisation.settled;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Entities of one organisation in each state of the state tables. A state that lasts until another service has answered is
 * held by pausing the consumers of that service.
 */
final class EveryState {
    /** States that no request can reach, with the reason. */
    static final Map<String, String> OUT_OF_REACH = Map.of(
            "OutcomeCase EndedFirst", "events of one participation do not overtake each other on the topic",
            "Deputyship over", "a deputyship is over after its last day, and the day does not end in a test");

    /** No command is posted to this entity. It exists once an erasure was answered. */
    static final String ANSWER = "ErasureAnswer";

    private final Stage stage;
    private final List<Consumers> paused = new ArrayList<>();

    private EveryState(Stage stage) {
        this.stage = stage;
    }

    /** @param organisation configured organisation that no other test uses */
    static EveryState of(Organisation organisation) {
        var states = new EveryState(new Stage(organisation));
        states.add();
        return states;
    }

    private void add() {
        var enrolment = new EnrolmentStates(stage);
        enrolment.add();
        new CoachingStates(stage).add();
        new DeviceStates(stage).add();
        new OutcomeStates(stage).add();
        settled();
        paused.add(Consumers.of(Service.OUTCOME).paused());
        enrolment.addOneAnswerLeft();
        paused.add(Consumers.of(Service.DEVICE).paused());
        enrolment.addErasureRuns();
        paused.add(Consumers.of(Service.COACHING).paused());
        enrolment.addSeatAskedFor();
    }

    List<Scene> scenes() {
        return stage.scenes();
    }

    /** Resumes the consumers of every service. */
    void resume() {
        paused.forEach(Consumers::resume);
        paused.clear();
    }
}
