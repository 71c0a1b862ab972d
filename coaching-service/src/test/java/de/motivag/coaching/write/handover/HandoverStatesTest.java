package de.motivag.coaching.write.handover;

import static de.motivag.coaching.Example.GROUP;
import static de.motivag.coaching.Example.MODERATOR;
import static de.motivag.coaching.Example.MONDAY;
import static de.motivag.coaching.Example.attended;
import static de.motivag.coaching.Example.given;
import static de.motivag.coaching.Example.placement;
import static de.motivag.coaching.Example.seated;

import de.motivag.coaching.Example;
import de.motivag.coaching.write.handover.closehandover.CloseHandover;
import de.motivag.coaching.write.handover.preparefirsttalk.PrepareFirstTalk;
import de.motivag.coaching.write.handover.retracthandoverstep.RetractHandoverStep;
import de.motivag.coaching.write.handover.retracthandoverstep.RetractHandoverStep.HandoverStep;
import de.motivag.coaching.write.handover.takehandover.TakeHandover;
import de.motivag.events.Confidential;
import de.motivag.events.Internal;
import de.motivag.events.coaching.HandoverEvent.FirstTalkResult;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Compares every command in every state with the table in {@code docs/event-model.md}. */
class HandoverStatesTest {
    private static final PlacementRef ANNA = placement(GROUP);
    private static final LocalDate FRIDAY = MONDAY.plusDays(4);
    private static final Command PREPARE =
            new PrepareFirstTalk(ANNA.participation(), Confidential.of("Verkauf"), null, null);
    private static final Command TAKE = new TakeHandover(ANNA.participation(), Internal.of(MODERATOR), null);
    private static final Command CLOSE = new CloseHandover(ANNA.participation(), FirstTalkResult.HELD, FRIDAY, null);

    private static final Map<String, Supplier<Scenario>> STATES = Map.of(
            "none", HandoverStatesTest::entered,
            "not entered", HandoverStatesTest::placed,
            "prepared", () -> after(PREPARE),
            "taken", () -> after(PREPARE, TAKE),
            "closed", () -> after(PREPARE, TAKE, CLOSE));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                Handover.class,
                STATES,
                scenario -> scenario.get().state(Handover.stream(ANNA.participation())),
                Map.of(
                        "RetractHandoverStep (taken)",
                        retract(HandoverStep.TAKEN),
                        "RetractHandoverStep (closed)",
                        retract(HandoverStep.CLOSED)),
                Map.of("participation", ANNA.participation(), "today", FRIDAY),
                (scenario, command) -> scenario.get().when(command).happened());
    }

    private static Command retract(HandoverStep step) {
        return new RetractHandoverStep(ANNA.participation(), step, Confidential.of("andere Person"));
    }

    private static Scenario placed() {
        return given().and(Example.offer())
                .and(Example.group(GROUP, MONDAY, 1))
                .and(seated(ANNA))
                .on(FRIDAY);
    }

    private static Scenario entered() {
        return attended(placed(), ANNA, 0);
    }

    private static Scenario after(Command... commands) {
        return entered().after(commands);
    }
}
