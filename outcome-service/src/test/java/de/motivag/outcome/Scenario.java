package de.motivag.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.Entity;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.States;
import de.motivag.kit.decision.Stream;
import de.motivag.outcome.write.report.FrozenFigures;
import de.motivag.outcome.write.workbiography.ParticipantReplica;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A history of events, a command, and its expected result. */
public final class Scenario {
    public static final OrganisationId ORGANISATION = new OrganisationId("jc-nord");
    private static final OutcomeService SERVICE = new OutcomeService();
    private static final Map<Class<?>, Entity<?, ?>> ENTITIES =
            List.of(SERVICE.workBiography(), SERVICE.outcomeCase(), SERVICE.report(), SERVICE.erasureAnswer()).stream()
                    .collect(Collectors.toMap(Entity::state, Function.identity()));

    private final List<Event> history = new ArrayList<>();
    private Instant now = Instant.parse("2026-09-01T10:00:00Z");

    private Scenario() {}

    public static Scenario given(Event... events) {
        return new Scenario().and(List.of(events));
    }

    public Scenario and(List<? extends Event> events) {
        history.addAll(events);
        return this;
    }

    /** Sets the day of the command, if it matters. */
    public Scenario on(String day) {
        return on(LocalDate.parse(day));
    }

    public Scenario on(LocalDate day) {
        return at(day.atTime(12, 0).atZone(DecisionContext.BERLIN).toInstant());
    }

    public Scenario at(Instant instant) {
        now = instant;
        return this;
    }

    public Outcome when(Command command) {
        return new Outcome(() -> decides(command));
    }

    /** Executes the command. The resulting events belong to the history of the next one. */
    public List<? extends Event> happens(Command command) {
        var decided = decides(command);
        history.addAll(decided);
        return decided;
    }

    public List<? extends Event> decides(Command command) {
        var given = new DecisionContext(now, ORGANISATION);
        var states = new HashMap<Id, Object>();
        List<Stream<?>> named = command.streams(given);
        while (!named.isEmpty()) {
            named.forEach(stream -> states.put(stream.id(), state(stream)));
            named = command.leadsTo(new States(states), given).stream()
                    .filter(stream -> !states.containsKey(stream.id()))
                    .toList();
        }
        return command.decide(new States(states), given);
    }

    /** Every person is registered. */
    public <S> S state(Stream<S> stream) {
        if (stream.entity() == ParticipantReplica.class) {
            return stream.entity().cast(new ParticipantReplica(true));
        }
        if (stream.entity() == FrozenFigures.class) {
            return stream.entity().cast(new FrozenFigures.Computed("{}"));
        }
        return stream.entity().cast(fold(java.util.Objects.requireNonNull(ENTITIES.get(stream.entity())), stream.id()));
    }

    private <S, E extends Event> S fold(Entity<S, E> entity, Id stream) {
        var state = entity.none();
        for (var event : history) {
            if (event.stream().equals(stream)) {
                state = entity.evolve().apply(state, entity.events().cast(event));
            }
        }
        return state;
    }

    @FunctionalInterface
    private interface Decision {
        List<? extends Event> make();
    }

    public static final class Outcome {
        private final Decision decision;

        private Outcome(Decision decision) {
            this.decision = decision;
        }

        public void then(Event... expected) {
            assertThat(decision.make()).isEqualTo(List.of(expected));
        }

        public void thenNothing() {
            assertThat(decision.make()).isEmpty();
        }

        public void refuses(Rule rule) {
            assertThatThrownBy(decision::make)
                    .isInstanceOfSatisfying(
                            RuleViolated.class,
                            refusal -> assertThat(refusal.rule()).isEqualTo(rule));
        }
    }
}
