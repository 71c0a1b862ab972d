package de.motivag.kit.decision;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.Event;
import de.motivag.events.EventId;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.Retraction;
import de.motivag.events.StaffId;
import java.lang.reflect.Modifier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.util.ReflectionUtils;

/**
 * A history of events in one organisation, a command, and its expected result, without a database: {@code
 * scenario.and(events).when(command).then(events)}. Streams are loaded as in a running service.
 */
public final class Scenario {
    public static final OrganisationId ORGANISATION = new OrganisationId("jc-nord");

    private final Map<Class<?>, Entity<?, ?>> entities;
    private final Map<Class<?>, Object> known;
    private final List<Event> history;
    private Instant now;
    private StaffId staff = new StaffId(new UUID(0, 1));

    private Scenario(
            Map<Class<?>, Entity<?, ?>> entities, Map<Class<?>, Object> known, List<Event> history, Instant now) {
        this.entities = entities;
        this.known = new HashMap<>(known);
        this.history = new ArrayList<>(history);
        this.now = now;
    }

    /**
     * An empty history.
     *
     * @param service the class of the service, whose methods return its entities
     */
    public static Scenario of(Object service, Instant now) {
        var entities = Arrays.stream(service.getClass().getDeclaredMethods())
                .filter(method -> method.getReturnType() == Entity.class && method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .map(method -> {
                    ReflectionUtils.makeAccessible(method);
                    return (Entity<?, ?>) ReflectionUtils.invokeMethod(method, service);
                })
                .<Entity<?, ?>>map(entity -> entity)
                .collect(toMap(Entity::state, Function.<Entity<?, ?>>identity()));
        return new Scenario(new HashMap<>(entities), Map.of(), List.of(), now);
    }

    /** The same history, which later changes to this one do not affect. */
    public Scenario copy() {
        return new Scenario(entities, known, history, now).by(staff);
    }

    /** Adds events to the history. */
    public Scenario and(List<? extends Event> events) {
        history.addAll(events);
        return this;
    }

    public Scenario and(Event... events) {
        return and(List.of(events));
    }

    /** Sets the state of all streams of this type, such as a replica of another service's data, in place of a history. */
    public <S> Scenario knowing(Class<S> type, S state) {
        known.put(type, state);
        return this;
    }

    /** Sets the business day of the command, if it matters. */
    public Scenario on(LocalDate day) {
        return at(day.atTime(12, 0).atZone(DecisionContext.BERLIN).toInstant());
    }

    public Scenario on(String day) {
        return on(LocalDate.parse(day));
    }

    /** Sets the member of staff who sends the command, if it matters. */
    public Scenario by(StaffId sender) {
        staff = sender;
        return this;
    }

    public Scenario at(Instant instant) {
        now = instant;
        return this;
    }

    public Outcome when(Command command) {
        return new Outcome(() -> decides(command));
    }

    /** Executes the command. The resulting events belong to the history of the next one. */
    public List<Event> happens(Command command) {
        var decided = decides(command);
        history.addAll(decided);
        return decided;
    }

    /** Executes commands whose events belong to the history of the next one. */
    public Scenario after(Command... commands) {
        for (var command : commands) {
            happens(command);
        }
        return this;
    }

    public List<Event> decides(Command command) {
        var context = new DecisionContext(now, ORGANISATION, staff);
        var loaded = NamedStreams.<Object>load(command, command.streams(context), context, this::state, this::states);
        return List.copyOf(command.decide(states(loaded), context));
    }

    private States states(Map<Id, Object> loaded) {
        return new States(loaded, this::recorded);
    }

    /** The state of that stream after the history. */
    public <S> S state(Class<S> entity, Id stream) {
        return state(new Stream<>(entity, stream));
    }

    public <S> S state(Stream<S> stream) {
        var type = stream.entity();
        var state = known.get(type);
        if (state != null) {
            return type.cast(state);
        }
        var entity = entities.get(type);
        if (entity == null) {
            throw new IllegalStateException("no entity and no state is given for " + type);
        }
        return type.cast(entity.fold(standing(stream.id())));
    }

    /** The id of an event by its position in its stream, for commands that refer to a recorded event. */
    public static EventId event(Id stream, int position) {
        return new EventId(UUID.nameUUIDFromBytes((stream.value() + "/" + position).getBytes()));
    }

    private List<Event> events(Id stream) {
        return history.stream().filter(event -> event.stream().equals(stream)).toList();
    }

    private List<Event> standing(Id stream) {
        var events = events(stream);
        return events.stream().noneMatch(Retraction.class::isInstance)
                ? events
                : recorded(stream).stream()
                        .filter(recorded -> !recorded.retracted())
                        .map(RecordedEvent::event)
                        .toList();
    }

    private List<RecordedEvent> recorded(Id stream) {
        var events = events(stream);
        var retracted = events.stream()
                .filter(Retraction.class::isInstance)
                .map(event -> ((Retraction) event).event())
                .toList();
        return IntStream.range(0, events.size())
                .mapToObj(position -> new RecordedEvent(
                        event(stream, position), events.get(position), retracted.contains(event(stream, position))))
                .toList();
    }

    @FunctionalInterface
    private interface Decision {
        List<Event> make();
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

        /** @param pointer JSON pointer of the refused value */
        public void refuses(Rule rule, String pointer) {
            assertThatThrownBy(decision::make).isInstanceOfSatisfying(RuleViolated.class, refusal -> {
                assertThat(refusal.rule()).isEqualTo(rule);
                assertThat(refusal.pointer()).isEqualTo(pointer);
            });
        }

        public List<Event> happened() {
            return decision.make();
        }
    }
}
