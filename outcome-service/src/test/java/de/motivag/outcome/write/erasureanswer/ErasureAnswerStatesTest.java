package de.motivag.outcome.write.erasureanswer;

import static de.motivag.outcome.Example.AYLA;

import de.motivag.events.common.ErasureId;
import de.motivag.events.outcome.ErasureAnswerEvent;
import de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded;
import de.motivag.events.outcome.ErasureAnswerId;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.Example;
import de.motivag.outcome.write.erasureanswer.answererasure.AnswerErasure;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureAnswerStatesTest {
    private static final ErasureId ERASURE = new ErasureId(new UUID(7, 1));
    private static final ErasureAnswerId ANSWER = ErasureAnswer.to(ERASURE, AYLA, Scenario.ORGANISATION);

    private static final Map<String, List<ErasureAnswerEvent>> STATES = Map.of(
            "None", List.of(),
            "Answered", List.of(new PersonShredded(ANSWER, ERASURE, AYLA, 1)));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                ErasureAnswer.class,
                STATES,
                history -> Example.given().and(history).state(new Stream<>(ErasureAnswer.class, ANSWER)),
                StateTable.named(new AnswerErasure(ERASURE, AYLA, 0)),
                (history, command) -> Example.given().and(history).decides(command));
    }
}
