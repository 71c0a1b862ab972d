package de.motivag.outcome.read.facts.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.infrastructure.Database;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.EventFlow;
import de.motivag.outcome.OutcomeService;
import de.motivag.outcome.read.facts.FactTable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Runs a real service and queries its facts. */
@Tag("integration")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RebuildTesting {
    static final int BATCH = 300;
    static final Duration LONG = Duration.ofMinutes(2);

    final Database database;
    final JdbcClient owner;
    private final String name;
    ConfigurableApplicationContext service;
    Rebuild rebuild;

    /** @param name name of its database */
    RebuildTesting(String name) {
        this.name = name;
        this.database = Infrastructure.shared().database(name);
        this.owner = JdbcClient.create(
                new DriverManagerDataSource(database.url(), database.ownerUser(), database.ownerPassword()));
    }

    @BeforeAll
    void start(@TempDir Path folder) {
        System.setProperty("motivag.rebuild.batch", String.valueOf(BATCH));
        ServiceUnderTest.emptyTopics();
        service = ServiceUnderTest.start(
                "outcome", name, folder.resolve("master.key"), OutcomeService.class, PlainTokens.class);
        rebuild = service.getBean(Rebuild.class);
    }

    @AfterAll
    void stop() {
        System.clearProperty("motivag.rebuild.batch");
        service.close();
    }

    boolean isFurther(RebuildStatus now, RebuildStatus before) {
        return now.phase() != before.phase() || now.events() > before.events();
    }

    RebuildStatus ended(Phase how) {
        await().atMost(LONG).until(() -> !rebuild.status().phase().isRunning());
        var status = rebuild.status();
        assertThat(status.phase()).as(status.toString()).isEqualTo(how);
        return status;
    }

    /** Waits until no event is left to handle. Entries open cases, whose events return over the topic. */
    void handled() {
        var flow = service.getBean(EventFlow.class);
        for (int i = 0; i < 3; i++) {
            await().atMost(LONG)
                    .until(() -> flow.consumer(ConsumerKind.AUTOMATION).events() == 0);
            await().atMost(LONG).until(() -> {
                var relay = flow.relay();
                return relay != null && relay.events() == 0;
            });
            await().atMost(LONG).until(() -> flow.consumer(ConsumerKind.FACTS).events() == 0);
        }
    }

    Map<String, String> facts() {
        return contents(FactCopy.LIVE);
    }

    /** All columns of all rows as text, without the hashes that a rebuild compares. */
    Map<String, String> contents(String schema) {
        var contents = new TreeMap<String, String>();
        FactTable.all().forEach(table -> contents.put(table.name(), text(schema, table.name())));
        contents.put("event", text(schema, "event"));
        return contents;
    }

    private String text(String schema, String table) {
        return owner.sql("""
                        select count(*) || ' ' || coalesce(md5(string_agg(fact::text, '|' order by fact::text collate "C")), '')
                        from %s.%s as fact""".formatted(schema, table)).query(String.class).single();
    }

    List<String> rows(String sql) {
        return owner.sql(sql).query((row, _) -> row.getString(1)).list();
    }

    void execute(String... sql) {
        for (var command : sql) {
            owner.sql(command).update();
        }
    }

    Connection owning() throws SQLException {
        var connection = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
        connection.setAutoCommit(false);
        return connection;
    }
}
