package de.motivag.kit.eventstore;

import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.kit.tracing.LogScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.Registration;
import org.axonframework.messaging.GenericMessage;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Executes commands. After a collision with another append, the command is decided again on the current state, in a new
 * transaction.
 */
public final class Commands {
    private static final int MAX_ATTEMPTS = 40;

    /**
     * The results that alerts evaluate. Their series are created at the start, because a rate misses the first failure
     * of a new series.
     */
    private static final List<String> FAILURES = List.of("failed", "busy");

    private final CommandBus bus;
    private final CommandHandling handling;
    private final IdempotencyStore answers;
    private final StreamOwners owners;
    private final TransactionOperations reading;
    private final MeterRegistry meters;
    private final Map<String, Registration> subscriptions = new ConcurrentHashMap<>();

    Commands(
            CommandBus bus,
            CommandHandling handling,
            IdempotencyStore answers,
            StreamOwners owners,
            TransactionOperations reading,
            MeterRegistry meters) {
        this.meters = meters;
        this.owners = owners;
        this.bus = bus;
        this.handling = handling;
        this.answers = answers;
        this.reading = reading;
    }

    /** Creates the series of failures of these commands, with 0. */
    void expect(Collection<String> names) {
        names.forEach(name -> FAILURES.forEach(result -> timer(name, result)));
    }

    private Timer timer(String command, String result) {
        return Timer.builder("motivag.command")
                .description("Decision and append of a command, without HTTP")
                .tag("command", command)
                .tag("result", result)
                .register(meters);
    }

    /**
     * @throws CommandRefused if the command could not be decided, for a reason outside the rules
     * @throws RuntimeException if an append collided inside the caller's open transaction; the caller must repeat that
     * transaction
     */
    public CommandResult carryOut(Command command, CommandContext context) {
        var sample = Timer.start(meters);
        var result = "failed";
        try (var _ = LogScope.enter(context.correlation(), context.trace().toString())) {
            var answer = executeForTenant(command, context);
            result = answer.refusal() == null ? "accepted" : "refused";
            return answer;
        } catch (CommandRefused refused) {
            result = refused.why().name().toLowerCase(Locale.ROOT);
            throw refused;
        } finally {
            sample.stop(timer(command.getClass().getSimpleName(), result));
        }
    }

    private CommandResult executeForTenant(Command command, CommandContext context) {
        return TenantContext.within(context.organisation(), () -> {
            try {
                return executeWithRetries(command, context);
            } catch (IdempotencyStore.Repeated repeated) {
                return reading.execute(
                        transaction -> answers.firstAnswer(context).orElseThrow());
            } catch (CommandRefused refused) {
                if (refused.why() != CommandRefused.Why.STALE || context.repeatable() == null) {
                    throw refused;
                }
                // The command was repeated: its first execution has changed the version.
                return reading.execute(
                        transaction -> answers.firstAnswer(context).orElseThrow(() -> refused));
            }
        });
    }

    /**
     * Executes the command of a reaction. Reactions record refusals as events, so a refusal by a rule is a fault.
     *
     * @param harmless rules whose refusal is a valid answer
     * @return result, with the number of stored events
     * @throws ReactionRefused if another rule refuses the command
     */
    public CommandResult carryOutOrFail(Command command, CommandContext context, Rule... harmless) {
        var answer = carryOut(command, context);
        var refusal = answer.refusal();
        if (refusal != null
                && Arrays.stream(harmless).noneMatch(rule -> rule.code().equals(refusal))) {
            throw new ReactionRefused(command.getClass().getSimpleName(), refusal);
        }
        return answer;
    }

    private CommandResult executeWithRetries(Command command, CommandContext context) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return dispatch(command, context);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return dispatch(command, context);
            } catch (RuntimeException failure) {
                if (!Collisions.isOne(failure)) {
                    throw failure;
                }
                owners.taken(failure, context.organisation()).ifPresent(taken -> {
                    throw taken;
                });
                if (attempt == MAX_ATTEMPTS) {
                    throw new CommandRefused(CommandRefused.Why.BUSY);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, 5L + attempt)));
            }
        }
    }

    private CommandResult dispatch(Command command, CommandContext context) {
        var name = command.getClass().getName();
        subscriptions.computeIfAbsent(name, unknown -> bus.subscribe(unknown, handling::handle));
        var callback = new FutureCallback<CommandHandling.Assigned, CommandResult>();
        bus.dispatch(
                new GenericCommandMessage<>(new GenericMessage<>(new CommandHandling.Assigned(command, context)), name),
                callback);
        var result = callback.getResult();
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(result.exceptionResult());
        }
        return result.getPayload();
    }
}
