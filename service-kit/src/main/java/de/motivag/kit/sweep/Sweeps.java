package de.motivag.kit.sweep;

import de.motivag.kit.decision.Given;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.sweep.Sweep.Due;
import de.motivag.kit.wall.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs sweeps, each command in a transaction of its own: what fails does not hold up the others, and is due again. */
public final class Sweeps {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeps.class);
    private static final int BATCH = 500;

    /** @param failed stayed due, and is tried again on the next run */
    public record Run(String sweep, int carriedOut, int failed) {}

    private final Map<String, Sweep> sweeps;
    private final Commands commands;
    private final Transactions transactions;
    private final Clock clock;

    Sweeps(List<Sweep> sweeps, Commands commands, Transactions transactions, Clock clock) {
        this.sweeps = sweeps.stream().collect(Collectors.toMap(Sweep::name, Function.identity()));
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<String> names() {
        return sweeps.keySet().stream().sorted().toList();
    }

    /** All that is due today; nothing, if there is no such sweep. */
    public Optional<Run> run(String name) {
        return Optional.ofNullable(sweeps.get(name)).map(this::run);
    }

    private Run run(Sweep sweep) {
        var today = LocalDate.ofInstant(clock.instant(), Given.BERLIN);
        var carriedOut = 0;
        while (true) {
            var due = transactions.everywhere(() -> sweep.due(today, BATCH));
            var done = (int) due.stream().filter(one -> carryOut(sweep, one)).count();
            carriedOut += done;
            if (due.size() < BATCH || done == 0) {
                return new Run(sweep.name(), carriedOut, due.size() - done);
            }
        }
    }

    private boolean carryOut(Sweep sweep, Due due) {
        try {
            commands.carryOutOrFail(due.command(), Order.due(due.organisation(), sweep.name()));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn(
                    "{} of the sweep {} failed: {}",
                    due.command().getClass().getSimpleName(),
                    sweep.name(),
                    failure.getClass().getSimpleName());
            return false;
        }
    }
}
