package de.motivag.outcome.write.erasureanswer;

import static de.motivag.outcome.Example.AYLA;

import de.motivag.events.enrolment.ErasureId;
import de.motivag.events.outcome.ErasureAnswerEvent;
import de.motivag.events.outcome.ErasureAnswerEvent.PersonShredded;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.Scenario;
import de.motivag.outcome.StateTable;
import de.motivag.outcome.write.erasureanswer.answer.AnswerErasure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ErasureAnswerStatesTest {
    private static final ErasureId ERASURE = new ErasureId(new UUID(7, 1));
    private static final AnswerErasure COMMAND = new AnswerErasure(ERASURE, AYLA, 0);

    private static final Map<String, List<ErasureAnswerEvent>> STATES = Map.of(
            "None", List.of(),
            "Answered", List.of(new PersonShredded(ErasureAnswer.to(ERASURE), ERASURE, AYLA, 1)));

    @Test
    void every_command_does_in_every_state_what_the_table_says() {
        var folded = new HashMap<String, ErasureAnswer>();
        STATES.forEach((state, history) -> folded.put(
                state,
                Scenario.given().and(history).state(new Stream<>(ErasureAnswer.class, ErasureAnswer.to(ERASURE)))));
        StateTable.of("erasureanswer")
                .coversStates(folded, ErasureAnswer.class)
                .coversCommands(Set.of("AnswerErasure"), "de.motivag.outcome.write.erasureanswer")
                .holds((state, _) -> Scenario.given()
                        .and(Objects.requireNonNull(STATES.get(state)))
                        .when(COMMAND)
                        .said());
    }
}
