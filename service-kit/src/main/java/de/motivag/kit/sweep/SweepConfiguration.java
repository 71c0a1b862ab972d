package de.motivag.kit.sweep;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class SweepConfiguration {
    @Bean
    Sweeps sweeps(ObjectProvider<Sweep> sweeps, Commands commands, TenantTransactions transactions, Clock clock) {
        return new Sweeps(sweeps.orderedStream().toList(), commands, transactions, clock);
    }

    /**
     * Runs every sweep on one instance at a time. The schedule uses the real time; the sweep decides what is due.
     *
     * @param others tasks of the kit that are no sweeps
     */
    @Bean
    SweepSchedule sweepSchedule(
            DataSource database,
            Sweeps sweeps,
            ObjectProvider<RecurringTask<?>> others,
            @Value("${motivag.sweeps.every}") Duration every) {
        var tasks = new ArrayList<RecurringTask<?>>(others.orderedStream().toList());
        sweeps.names()
                .forEach(name -> tasks.add(
                        Tasks.recurring("sweep." + name, FixedDelay.of(every)).execute((_, _) -> sweeps.run(name))));
        return new SweepSchedule(Scheduler.create(database)
                .tableName("scheduled_task")
                .startTasks(tasks)
                .threads(1)
                // After about ten seconds another instance takes over the tasks of one that hangs.
                .heartbeatInterval(Duration.ofSeconds(1))
                .missedHeartbeatsLimit(5)
                .pollingInterval(Duration.ofSeconds(3))
                .commitWhenAutocommitDisabled(true)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build());
    }
}
