package de.motivag.outcome.write.outcomecase;

import static de.motivag.outcome.Example.AYLA;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OutcomeCaseId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.outcome.OutcomeCaseEvent;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeCaseWithdrawn;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeEvaluated;
import de.motivag.events.outcome.OutcomeCaseEvent.OutcomeReevaluated;
import de.motivag.events.outcome.OutcomeCaseEvent.Subject;
import de.motivag.events.outcome.WorkBiographyEvent.BenefitPeriod;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.Scenario;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.Example;
import de.motivag.outcome.write.outcomecase.applymeasureend.ApplyMeasureEnd;
import de.motivag.outcome.write.outcomecase.applymeasureentry.ApplyMeasureEntry;
import de.motivag.outcome.write.outcomecase.evaluateoutcome.EvaluateOutcome;
import de.motivag.outcome.write.workbiography.IntegrationFacts;
import de.motivag.outcome.write.workbiography.WorkBiography;
import de.motivag.outcome.write.workbiography.confirmnointegration.ConfirmNoIntegration;
import de.motivag.outcome.write.workbiography.correctintegration.CorrectIntegration;
import de.motivag.outcome.write.workbiography.recordprogress.RecordProgress;
import de.motivag.outcome.write.workbiography.reportbenefitperiods.ReportBenefitPeriods;
import de.motivag.outcome.write.workbiography.reportintegration.ReportIntegration;
import de.motivag.outcome.write.workbiography.withdrawintegration.WithdrawIntegration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After any history in any order, each case has the evaluation of the final facts. */
class HistoriesTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);
    private static final int STEPS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_last_evaluation_is_that_of_the_final_facts_and_none_was_early_or_twice(long seed) {
        for (int i = 0; i < 100; i++) {
            new History(new Random(seed * 1000 + i)).runsAndHolds();
        }
    }

    /** A person in two participations. Evidence reaches the cases later, like every reaction. */
    private static final class History {
        private final Random random;
        private final Scenario story = Example.given();
        private final ArrayDeque<Command> reactions = new ArrayDeque<>();
        private final List<Subject> subjects = List.of(subject(1), subject(2));
        private final Map<OutcomeCaseId, Boolean> evaluated = new HashMap<>();
        private LocalDate today = FIRST;

        History(Random random) {
            this.random = random;
        }

        private static Subject subject(int number) {
            return OutcomeCase.of(new PlacementRef(
                    new ParticipationId(new UUID(3, number)),
                    AYLA,
                    new ReferralId(new UUID(4, number)),
                    new OfferId(new UUID(5, 1)),
                    1,
                    null));
        }

        void runsAndHolds() {
            for (int step = 0; step < STEPS; step++) {
                today = today.plusDays(random.nextInt(20));
                next();
            }
            while (!reactions.isEmpty()) {
                carryOut(reactions.remove());
            }
            sweep();
            subjects.forEach(this::holds);
        }

        private void next() {
            switch (random.nextInt(5)) {
                case 0, 1 -> evidence();
                case 2 -> coaching();
                case 3 -> sweep();
                default -> {
                    if (!reactions.isEmpty()) {
                        carryOut(reactions.remove());
                    }
                }
            }
        }

        private void coaching() {
            var subject = subjects.get(random.nextInt(2));
            var day = random.nextInt(5) == 0 ? null : someDay();
            if (random.nextBoolean()) {
                carryOut(new ApplyMeasureEntry(subject, day));
            } else {
                var kind = random.nextInt(3) == 0 ? EndKind.EARLY : EndKind.COMPLETED;
                carryOut(new ApplyMeasureEnd(subject, day == null ? null : new OutcomeCase.Ended(day, kind)));
            }
        }

        private void evidence() {
            var integration = new IntegrationId(new UUID(2, random.nextInt(3)));
            var command = switch (random.nextInt(7)) {
                case 0, 1 -> new ReportIntegration(AYLA, integration, facts(), null);
                case 2 -> new CorrectIntegration(AYLA, integration, facts(), null);
                case 3 -> new WithdrawIntegration(AYLA, integration, Confidential.of("a mistake"));
                case 4 -> new ConfirmNoIntegration(AYLA, someDay());
                case 5 -> new RecordProgress(AYLA, 1, 1 + random.nextInt(7), someDay());
                default -> new ReportBenefitPeriods(AYLA, today, periods());
            };
            try {
                if (carryOut(command)) {
                    subjects.forEach(subject -> reactions.add(new EvaluateOutcome(subject.outcomeCase())));
                }
            } catch (RuleViolated refused) {
                // For example a correction of an integration that was never reported.
                assertThat(refused.rule().status()).isGreaterThanOrEqualTo(404);
            }
        }

        private List<BenefitPeriod> periods() {
            return random.nextBoolean()
                    ? List.of()
                    : List.of(new BenefitPeriod(FIRST, random.nextBoolean() ? null : someDay()));
        }

        private IntegrationFacts facts() {
            var kinds = IntegrationKind.values();
            var startsOn = someDay();
            return new IntegrationFacts(
                    kinds[random.nextInt(kinds.length)],
                    startsOn,
                    end(startsOn),
                    null,
                    true,
                    random.nextBoolean(),
                    false,
                    FoundThrough.OTHER);
        }

        private @Nullable LocalDate end(LocalDate startsOn) {
            return random.nextBoolean() ? null : startsOn.plusDays(random.nextInt(300));
        }

        /** A random day, often one of a few, because equal days are the difficult cases. */
        private LocalDate someDay() {
            var day = FIRST.plusDays(random.nextBoolean() ? 30L * random.nextInt(12) : random.nextInt(400));
            return day.isAfter(today) ? today : day;
        }

        private void sweep() {
            subjects.forEach(subject -> carryOut(new EvaluateOutcome(subject.outcomeCase())));
        }

        private boolean carryOut(Command command) {
            var happened = story.on(today).happens(command);
            happened.forEach(event -> {
                if (event instanceof OutcomeCaseEvent e) {
                    check(e);
                }
            });
            return !happened.isEmpty();
        }

        private void check(OutcomeCaseEvent event) {
            var standing = evaluated.getOrDefault(event.stream(), false);
            switch (event) {
                case OutcomeEvaluated e -> {
                    assertThat(standing).as("evaluated once").isFalse();
                    assertThat(e.evaluation().closedOn()).as("never early").isBefore(today);
                    evaluated.put(e.stream(), true);
                }
                case OutcomeReevaluated e -> {
                    assertThat(standing).isTrue();
                    assertThat(e.after()).isNotEqualTo(e.before());
                    assertThat(e.after().closedOn()).isBefore(today);
                }
                case OutcomeCaseWithdrawn e -> {
                    assertThat(e.before() != null).isEqualTo(standing);
                    evaluated.put(e.stream(), false);
                }
                default -> {
                    // These events do not affect the evaluation.
                }
            }
        }

        private void holds(Subject subject) {
            var state = story.state(new Stream<>(OutcomeCase.class, subject.outcomeCase()));
            var entered = state.enteredOn();
            var end = state.end();
            var biography = story.state(new Stream<>(WorkBiography.class, WorkBiography.of(AYLA)));
            var expected = entered == null || end == null
                    ? null
                    : Readings.of(entered, end.endedOn(), biography, today).orElse(null);
            assertThat(state.evaluation()).isEqualTo(expected);
        }
    }
}
