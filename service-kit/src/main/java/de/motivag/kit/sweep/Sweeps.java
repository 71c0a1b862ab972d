package de.motivag.kit.sweep;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.sweep.Sweep.Due;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs sweeps, each command in a transaction of its own. A failed command does not delay the others and stays due. */
public final class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final int BATCH = 500;

    /**
     * The result of one run.
     *
     * @param sweep name of the sweep, such as {@code overdue-loans}
     * @param carriedOut number of commands that have stored events; with several runs at once, only one of them counts
     *     a command
     * @param failed number of failed commands, which stay due and are retried on the next run
     */
    public record Run(String sweep, int carriedOut, int failed) {}

    private enum Result {
        STORED,
        /** Another run or a member of staff was faster. */
        NOTHING_LEFT,
        FAILED
    }

    private final Map<String, Sweep> sweeps;
    private final Commands commands;
    private final TenantTransactions transactions;
    private final Clock clock;

    Sweeps(List<Sweep> sweeps, Commands commands, TenantTransactions transactions, Clock clock) {
        this.sweeps = sweeps.stream().collect(Collectors.toMap(Sweep::name, Function.identity()));
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<String> names() {
        return sweeps.keySet().stream().sorted().toList();
    }

    /** Runs all commands that are due today; empty if there is no such sweep. */
    public Optional<Run> run(String name) {
        return Optional.ofNullable(sweeps.get(name)).map(this::run);
    }

    private Run run(Sweep sweep) {
        var today = LocalDate.ofInstant(clock.instant(), DecisionContext.BERLIN);
        var carriedOut = 0;
        while (true) {
            var due = transactions.acrossTenants(() -> sweep.due(today, BATCH));
            var results = due.stream()
                    .collect(groupingBy(
                            dueCommand -> carryOut(sweep, dueCommand), () -> new EnumMap<>(Result.class), counting()));
            var stored = results.getOrDefault(Result.STORED, 0L).intValue();
            carriedOut += stored;
            if (due.size() < BATCH || stored == 0) {
                return new Run(
                        sweep.name(),
                        carriedOut,
                        results.getOrDefault(Result.FAILED, 0L).intValue());
            }
        }
    }

    private Result carryOut(Sweep sweep, Due due) {
        try {
            var answer = commands.carryOutOrFail(due.command(), CommandContext.due(due.organisation(), sweep.name()));
            return answer.stored() > 0 ? Result.STORED : Result.NOTHING_LEFT;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} of the sweep {} failed: {}",
                    due.command().getClass().getSimpleName(),
                    sweep.name(),
                    failure.getClass().getSimpleName());
            return Result.FAILED;
        }
    }
}
