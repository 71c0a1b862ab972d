package de.motivag.outcome.write.outcomecase;

import static de.motivag.outcome.Example.SUBJECT;
import static de.motivag.outcome.Example.reported;
import static de.motivag.outcome.Example.work;

import de.motivag.events.Event;
import de.motivag.events.common.EndKind;
import de.motivag.events.outcome.OutcomeCaseEvent.Because;
import de.motivag.events.outcome.OutcomeCaseEvent.Begun;
import de.motivag.events.outcome.OutcomeCaseEvent.Evaluation;
import de.motivag.events.outcome.OutcomeCaseEvent.Known;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseOpened;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseWithdrawn;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeEvaluated;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeWindowSet;
import de.motivag.events.outcome.OutcomeCaseEvent.Result;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.StateTable;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.Example;
import de.motivag.outcome.write.outcomecase.applymeasureend.ApplyMeasureEnd;
import de.motivag.outcome.write.outcomecase.applymeasureentry.ApplyMeasureEntry;
import de.motivag.outcome.write.outcomecase.evaluateoutcome.EvaluateOutcome;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeCaseStatesTest {
    private static final LocalDate ENTRY = LocalDate.of(2026, 1, 19);
    private static final LocalDate END = LocalDate.of(2026, 2, 27);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 6);

    private static final OutcomeCaseOpened OPENED = new OutcomeCaseOpened(SUBJECT, ENTRY);
    private static final OutcomeWindowSet ENDED =
            new OutcomeWindowSet(SUBJECT, END, EndKind.COMPLETED, LocalDate.of(2026, 8, 27));
    /** The evaluation for the work that is reported in every state, which began between entry and end. */
    private static final OutcomeEvaluated EVALUATED = new OutcomeEvaluated(
            SUBJECT,
            new Evaluation(
                    LocalDate.of(2026, 8, 27),
                    Result.INTEGRATED,
                    Begun.BEFORE_END,
                    Known.YES,
                    Known.NOT_EVIDENCED,
                    Known.NOT_EVIDENCED,
                    Example.JOB));

    private static final Map<String, List<Event>> STATES = Map.of(
            "None", List.of(),
            "EndedFirst", List.of(ENDED),
            "EntryUndone", List.of(OPENED, ENDED, new OutcomeCaseWithdrawn(SUBJECT, null, Because.CORRECTED_ENTRY)),
            "Open", List.of(OPENED),
            "WindowClosed", List.of(OPENED, ENDED),
            "WindowOpen",
                    List.of(OPENED, new OutcomeWindowSet(SUBJECT, LATER, EndKind.COMPLETED, LocalDate.of(2026, 9, 6))),
            "Evaluated", List.of(OPENED, ENDED, EVALUATED));

    private static final Map<String, Command> COMMANDS = Map.of(
            "ApplyMeasureEntry", new ApplyMeasureEntry(SUBJECT, ENTRY),
            "ApplyMeasureEntry moved", new ApplyMeasureEntry(SUBJECT, LocalDate.of(2026, 2, 9)),
            "ApplyMeasureEntry undone", new ApplyMeasureEntry(SUBJECT, null),
            "ApplyMeasureEnd", new ApplyMeasureEnd(SUBJECT, new OutcomeCase.Ended(END, EndKind.COMPLETED)),
            "ApplyMeasureEnd later", new ApplyMeasureEnd(SUBJECT, new OutcomeCase.Ended(LATER, EndKind.COMPLETED)),
            "ApplyMeasureEnd undone", new ApplyMeasureEnd(SUBJECT, null),
            "EvaluateOutcome", new EvaluateOutcome(SUBJECT.outcomeCase()));

    @Test
    void every_command_in_every_state_has_the_result_of_the_table() throws IOException {
        StateTable.check(
                OutcomeCase.class,
                STATES,
                history -> given(history).state(new Stream<>(OutcomeCase.class, SUBJECT.outcomeCase())),
                COMMANDS,
                (history, command) -> given(history).decides(command));
    }

    private static Scenario given(List<Event> history) {
        return Example.given(reported(work("2026-02-02"))).and(history);
    }
}
