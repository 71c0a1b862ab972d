package de.motivag.kit.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.device.DeviceEvent.DeviceRegistered;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.probe.ProbeService;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextAware;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tests that no part of a service starts before the gate has compared the store with the topic. */
@Tag("integration")
class TopicGateTest {
    private static final String NAME = "topicgate";
    private static final List<String> CLIENTS_AND_EXECUTORS =
            List.of("kafkaProducerFactory", "kafkaTemplate", "applicationTaskExecutor");

    private static final AtomicReference<ApplicationContext> STARTING = new AtomicReference<>();

    static class WithReaction {
        @Bean
        Reaction<DeviceRegistered> reaction() {
            return new Reaction<>() {
                @Override
                public Class<DeviceRegistered> event() {
                    return DeviceRegistered.class;
                }

                @Override
                public void on(DeviceRegistered event, EventMetadata recorded) {}
            };
        }

        @Bean
        ApplicationContextAware starting() {
            return STARTING::set;
        }
    }

    @Test
    void no_bean_runs_and_no_schedule_is_written_while_the_gate_compares() throws Exception {
        ServiceUnderTest.emptyTopics();
        start().close();
        var owner = StoreCopy.owner(NAME);
        owner.sql("truncate scheduled_task, reader_token").update();

        var started = new CompletableFuture<ConfigurableApplicationContext>();
        try (var holding = owner()) {
            holding.setAutoCommit(false);
            holding.createStatement().execute("lock table topic_comparison in access exclusive mode");
            started.completeAsync(TopicGateTest::start);
            await("the gate waits for the lock")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> started.isDone() || isWaitingForLock(owner));
            assertThat(running()).isEmpty();
            assertThat(rows(owner, "scheduled_task")).isZero();
            assertThat(rows(owner, "reader_token")).isZero();
        }
        try (var _ = started.join()) {
            assertThat(running())
                    .contains("topicGate", "consumers", "publishedUpTo", "sweepSchedule", "webServerStartStop");
            assertThat(rows(owner, "scheduled_task")).isPositive();
        }
    }

    private static List<String> running() {
        return STARTING.get().getBeansOfType(Lifecycle.class, false, false).entrySet().stream()
                .filter(bean -> bean.getValue().isRunning())
                .map(Map.Entry::getKey)
                .filter(name -> !CLIENTS_AND_EXECUTORS.contains(name))
                .toList();
    }

    private static boolean isWaitingForLock(JdbcClient owner) {
        return owner.sql("""
                        select count(*) > 0 from pg_locks
                        where relation = 'topic_comparison'::regclass and not granted""").query(Boolean.class).single();
    }

    private static long rows(JdbcClient owner, String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Connection owner() throws SQLException {
        var database = Infrastructure.shared().database(NAME);
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private static ConfigurableApplicationContext start() {
        return ProbeService.start(NAME, List.of(), WithReaction.class);
    }
}
