package de.motivag.kit.accesslog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import de.motivag.kit.decision.DecisionContext;
import java.time.Clock;
import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@AutoConfiguration
class AccessLogConfiguration {
    private static final LocalTime START_TIME = LocalTime.of(3, 0);

    @Bean
    AccessLogApi accessLogApi(JdbcClient database) {
        return new AccessLogApi(database);
    }

    @Bean
    AccessLogRetention accessLogRetention(
            Clock clock,
            @Value("${motivag.access-log.months}") int months,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String owner,
            @Value("${spring.flyway.password}") String password) {
        return new AccessLogRetention(new DriverManagerDataSource(url, owner, password), clock, months);
    }

    /** Deletes expired rows once a day on one of the instances, and immediately after a downtime. */
    @Bean
    RecurringTask<?> deleteExpiredAccessLog(AccessLogRetention retention) {
        return Tasks.recurring("access-log.retention", Schedules.daily(DecisionContext.BERLIN, START_TIME))
                .execute((_, _) -> retention.deleteExpired());
    }
}
