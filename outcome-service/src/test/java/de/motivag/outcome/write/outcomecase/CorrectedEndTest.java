package de.motivag.outcome.write.outcomecase;

import static de.motivag.outcome.Example.SUBJECT;
import static de.motivag.outcome.Example.given;
import static de.motivag.outcome.Example.reported;
import static de.motivag.outcome.Example.work;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.common.EndKind;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeEvaluated;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeReevaluated;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.Cases;
import de.motivag.outcome.write.outcomecase.applymeasureend.ApplyMeasureEnd;
import de.motivag.outcome.write.outcomecase.applymeasureentry.ApplyMeasureEntry;
import de.motivag.outcome.write.outcomecase.evaluateoutcome.EvaluateOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests an end that is corrected after its window has closed and was evaluated. */
class CorrectedEndTest {
    private static final EvaluateOutcome EVALUATE = new EvaluateOutcome(SUBJECT.outcomeCase());
    private static final Stream<OutcomeCase> CASE = new Stream<>(OutcomeCase.class, SUBJECT.outcomeCase());

    static List<List<String>> cases() {
        return Cases.in("corrected-ends.txt");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_effect_depends_on_whether_the_moved_window_has_closed(List<String> row) {
        var story = given(reported(work("2025-08-31")));
        story.happens(new ApplyMeasureEntry(SUBJECT, LocalDate.of(2025, 6, 2)));
        story.happens(end(row.get(0)));
        assertThat(story.on(row.get(2)).happens(EVALUATE)).singleElement().isInstanceOf(OutcomeEvaluated.class);

        var followed = story.happens(end(row.get(1)));
        assertThat(followed.stream()
                        .map(event -> event.getClass().getSimpleName())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(row.get(3));
        var evaluation = story.state(CASE).evaluation();
        var begun = evaluation == null ? null : evaluation.begun();
        assertThat(
                        evaluation == null
                                ? "-"
                                : begun == null ? evaluation.result().name() : begun.name())
                .isEqualTo(row.get(4));
        assertThat(story.happens(EVALUATE)).isEmpty();
    }

    @Test
    void a_withdrawn_case_is_evaluated_again_when_the_moved_window_closes() {
        var story = given(reported(work("2025-08-31")));
        story.happens(new ApplyMeasureEntry(SUBJECT, LocalDate.of(2025, 6, 2)));
        story.happens(end("2025-08-28"));
        story.on("2026-03-01").happens(EVALUATE);
        story.happens(end("2025-10-31"));
        assertThat(story.on("2026-04-30").happens(EVALUATE)).isEmpty();
        assertThat(story.on("2026-05-01").happens(EVALUATE)).singleElement().isInstanceOf(OutcomeEvaluated.class);
    }

    @Test
    void a_revoked_entry_that_is_recorded_again_is_evaluated_again() {
        var story = given(reported(work("2025-08-31")));
        story.happens(new ApplyMeasureEntry(SUBJECT, LocalDate.of(2025, 6, 2)));
        story.happens(end("2025-08-28"));
        story.on("2026-03-01").happens(EVALUATE);
        story.happens(new ApplyMeasureEntry(SUBJECT, null));
        assertThat(story.happens(EVALUATE)).isEmpty();
        story.happens(new ApplyMeasureEntry(SUBJECT, LocalDate.of(2025, 6, 3)));
        assertThat(story.happens(EVALUATE)).singleElement().isInstanceOf(OutcomeEvaluated.class);
    }

    @Test
    void an_entry_moved_after_the_start_of_work_removes_that_evidence() {
        var story = given(reported(work("2025-07-01")));
        story.happens(new ApplyMeasureEntry(SUBJECT, LocalDate.of(2025, 6, 2)));
        story.happens(end("2025-08-28"));
        story.on("2026-03-01").happens(EVALUATE);
        assertThat(story.happens(new ApplyMeasureEntry(SUBJECT, LocalDate.of(2025, 7, 1))))
                .hasSize(1);
        assertThat(story.happens(new ApplyMeasureEntry(SUBJECT, LocalDate.of(2025, 7, 2))))
                .last()
                .isInstanceOf(OutcomeReevaluated.class);
    }

    private static ApplyMeasureEnd end(String day) {
        return new ApplyMeasureEnd(
                SUBJECT, day.equals("none") ? null : new OutcomeCase.Ended(LocalDate.parse(day), EndKind.COMPLETED));
    }
}
