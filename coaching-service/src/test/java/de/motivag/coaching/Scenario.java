package de.motivag.coaching;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A history of events in {@link #ORGANISATION}, a command, and its expected result. */
public final class Scenario {
    public static final OrganisationId ORGANISATION = new OrganisationId("jc-nord");

    private static final CoachingService SERVICE = new CoachingService();
    private static final Map<Class<?>, Entity<?, ?>> ENTITIES = List.of(
                    SERVICE.offer(),
                    SERVICE.group(),
                    SERVICE.waitingList(),
                    SERVICE.participation(),
                    SERVICE.erasureAnswer(),
                    SERVICE.deputyship())
            .stream()
            .collect(Collectors.toMap(Entity::state, Function.identity()));

    private final List<Event> history = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 2, 2);

    private Scenario() {}

    public static Scenario given(Event... events) {
        return new Scenario().and(List.of(events));
    }

    public Scenario and(List<? extends Event> events) {
        history.addAll(events);
        return this;
    }

    /** Sets the business day of the command, if it matters. */
    public Scenario on(LocalDate day) {
        today = day;
        return this;
    }

    public Outcome when(Command command) {
        return new Outcome(() -> {
            var given = new DecisionContext(
                    today.atTime(12, 0).atZone(DecisionContext.BERLIN).toInstant(), ORGANISATION);
            var states = new HashMap<Id, Object>();
            for (var more = command.streams(given); !more.isEmpty(); ) {
                more.forEach(stream -> states.put(stream.id(), state(stream.entity(), stream.id())));
                more = command.leadsTo(new States(states), given).stream()
                        .filter(stream -> !states.containsKey(stream.id()))
                        .toList();
            }
            return command.decide(new States(states), given);
        });
    }

    /** The state of that stream after the history. */
    public <S> S state(Class<S> entity, Id stream) {
        return entity.cast(fold(ENTITIES.get(entity), stream));
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
            assertThat(happened()).isEqualTo(List.of(expected));
        }

        public void thenNothing() {
            assertThat(happened()).isEmpty();
        }

        public void refuses(Rule rule) {
            assertThatThrownBy(decision::make)
                    .isInstanceOfSatisfying(
                            RuleViolated.class,
                            refusal -> assertThat(refusal.rule()).isEqualTo(rule));
        }

        public List<Event> happened() {
            return List.copyOf(decision.make());
        }
    }
}
