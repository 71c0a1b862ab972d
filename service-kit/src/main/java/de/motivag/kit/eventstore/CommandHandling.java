package de.motivag.kit.eventstore;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.StaffId;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.decision.NamedStreams;
import de.motivag.kit.decision.RuleViolated;
import de.motivag.kit.decision.StaffSealing;
import de.motivag.kit.decision.States;
import de.motivag.kit.vault.Vault;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.lock.LockFactory;
import org.axonframework.common.lock.PessimisticLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Connects the domain to Axon, for every entity: loads the streams of a command, folds them, decides and appends. Runs
 * in the unit of work and the transaction of the command bus.
 */
final class CommandHandling {
    /** The payload of a message on the command bus. */
    record Assigned(Command command, CommandContext commandContext) {}

    private final StreamLoader streams;
    private final EventStore store;
    private final EventMessages events;
    private final Vault vault;
    private final IdempotencyStore answers;
    private final UniqueClaims claims;
    private final RecoveredEffects recovered;
    private final Clock clock;
    private final StaffSealing sealing;
    /** Prevents collisions within one JVM. Across instances the unique keys of the table prevent them. */
    private final LockFactory locks = PessimisticLockFactory.usingDefaults();

    CommandHandling(
            StreamLoader streams,
            EventStore store,
            EventMessages events,
            Vault vault,
            IdempotencyStore answers,
            UniqueClaims claims,
            RecoveredEffects recovered,
            Clock clock,
            StaffSealing sealing) {
        this.streams = streams;
        this.store = store;
        this.events = events;
        this.vault = vault;
        this.answers = answers;
        this.claims = claims;
        this.recovered = recovered;
        this.clock = clock;
        this.sealing = sealing;
    }

    CommandResult handle(CommandMessage<?> message) {
        var assigned = (Assigned) message.getPayload();
        var command = assigned.command();
        var commandContext = assigned.commandContext();
        var context = new DecisionContext(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                commandContext.organisation(),
                commandContext.isOfTheSystem() ? null : StaffId.ofSubject(commandContext.actor()),
                commandContext.newSecret(),
                sealing);
        var named = command.streams(context);
        lock(named.stream().map(stream -> stream.id().value()).sorted().toList());

        var loaded = NamedStreams.load(
                command, named, context, stream -> streams.load(stream, context.organisation()), this::states);
        var first = loaded.values().iterator().next();
        var expected = commandContext.expectedVersions();
        if (expected != null && !expected.contains(first.version())) {
            throw new CommandRefused(CommandRefused.Why.STALE);
        }
        if (commandContext.isOfTheSystem() && hadItsEffect(commandContext, loaded)) {
            return new CommandResult(first.id(), first.version(), false, null, List.of(), 0);
        }
        var answer = decide(command, context, commandContext, loaded, first);
        if (answer.refused() == null) {
            answers.remember(commandContext, answer);
            return answer;
        }
        // A repetition may be refused because the first execution has changed the state.
        return commandContext.repeatable() == null
                ? answer
                : answers.firstAnswer(commandContext).orElse(answer);
    }

    private boolean hadItsEffect(CommandContext commandContext, Map<Id, StreamLoader.Loaded> loaded) {
        return recovered.include(
                commandContext.causation(),
                loaded.values().stream().map(StreamLoader.Loaded::id).toList());
    }

    private States states(Map<Id, StreamLoader.Loaded> loaded) {
        var states = new HashMap<Id, Object>();
        loaded.forEach((id, stream) -> states.put(id, stream.state()));
        return new States(states, streams::recorded);
    }

    private CommandResult decide(
            Command command,
            DecisionContext context,
            CommandContext commandContext,
            Map<Id, StreamLoader.Loaded> loaded,
            StreamLoader.Loaded first) {
        try {
            var states = states(loaded);
            var decided = command.decide(states, context);
            var stored = List.<CommandResult.EventRef>of();
            if (!decided.isEmpty()) {
                if (!commandContext.isOfTheSystem()) {
                    refuseErased(decided, context.organisation());
                }
                claims.exchange(command.releases(states), command.claims(states), context.organisation());
                stored = append(decided, commandContext, context.now(), loaded);
            }
            var count = decided.stream()
                    .filter(event -> event.stream().equals(first.stream().id()))
                    .count();
            return new CommandResult(
                    first.id(),
                    first.version() + count,
                    first.version() == 0 && count > 0,
                    null,
                    stored,
                    stored.size());
        } catch (RuleViolated refusal) {
            return new CommandResult(first.id(), first.version(), false, refusal, List.of(), 0);
        }
    }

    /** @throws RuleViolated if a person whom the events are about was erased */
    private void refuseErased(List<? extends Event> decided, OrganisationId organisation) {
        decided.stream()
                .map(Event::participant)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> vault.refuseErased(organisation, person));
    }

    private List<CommandResult.EventRef> append(
            List<? extends Event> decided,
            CommandContext commandContext,
            Instant now,
            Map<Id, StreamLoader.Loaded> loaded) {
        var appended = new LinkedHashMap<Id, List<DomainEventMessage<?>>>();
        var messages = new ArrayList<DomainEventMessage<?>>();
        for (var event : decided) {
            var stream = loaded.get(event.stream());
            if (stream == null) {
                throw new IllegalStateException("the command did not name the stream of this event: " + event.stream());
            }
            if (stream.version() == 0 && commandContext.named().contains(stream.id())) {
                throw CommandRefused.unknown(stream.id());
            }
            var ofStream = appended.computeIfAbsent(event.stream(), first -> new ArrayList<>());
            var recorded = new EventMetadata(
                    Id.next(),
                    EventTypes.name(event.getClass().asSubclass(Event.class)),
                    stream.id(),
                    stream.version() + ofStream.size(),
                    now.isBefore(stream.last()) ? stream.last() : now,
                    commandContext.organisation(),
                    commandContext.actor(),
                    commandContext.correlation(),
                    commandContext.causation(),
                    commandContext.trace().toString());
            var message = events.message(event, stream.stream().entity().getSimpleName(), recorded, commandContext);
            messages.add(message);
            ofStream.add(message);
        }
        store.publish(messages);
        appended.forEach((stream, ofIt) ->
                Objects.requireNonNull(loaded.get(stream)).appended().accept(ofIt));
        return messages.stream()
                .map(events::recorded)
                .map(CommandHandling::reference)
                .toList();
    }

    private static CommandResult.EventRef reference(EventMetadata recorded) {
        return new CommandResult.EventRef(recorded.id(), recorded.type(), recorded.stream());
    }

    private void lock(List<UUID> ids) {
        for (var id : ids) {
            var lock = locks.obtainLock(id.toString());
            CurrentUnitOfWork.get().onCleanup(unit -> lock.release());
        }
    }
}
