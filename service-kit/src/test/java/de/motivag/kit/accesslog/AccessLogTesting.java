package de.motivag.kit.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Id;
import de.motivag.infrastructure.Database;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.Answer;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.TestClient;
import de.motivag.kit.probe.ProbeService;
import de.motivag.kit.security.AccessLog;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances of a service that shows people, on a real PostgreSQL. */
@Tag("integration")
abstract class AccessLogTesting {
    static final String DATABASE = "accesslog";
    static final Instant MORNING = Instant.parse("2026-03-02T08:00:00Z");
    static volatile Instant now = MORNING;
    static ConfigurableApplicationContext one;
    static ConfigurableApplicationContext other;
    /** A caller of its own for each test, because tests count the people shown to one caller. */
    final UUID staff = Id.next();

    static final class SetClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    static class Clocks {
        @Bean
        @Primary
        Clock settable() {
            return new SetClock();
        }
    }

    @RestController
    static class People {
        private final AccessLog log;

        People(AccessLog log) {
            this.log = log;
        }

        @GetMapping("/people")
        @Allow({Role.ADVISER, Role.MODERATOR})
        String list(@RequestParam UUID crowd, @RequestParam long from, @RequestParam long to) {
            log.opened(new Crowd(crowd, from, to).people(), "WORKLIST");
            return "shown";
        }

        @GetMapping("/people/{person}")
        @Allow(Role.ADVISER)
        String one(@PathVariable UUID person) {
            log.opened(List.of(person));
            return "shown";
        }
    }

    /** People with consecutive ids, of which more fit into an address than of random ids. */
    record Crowd(UUID crowd, long from, long to) {
        static Crowd of(long people) {
            return new Crowd(UUID.randomUUID(), 0, people);
        }

        List<UUID> people() {
            return LongStream.range(from, to)
                    .mapToObj(number -> new UUID(crowd.getMostSignificantBits(), number))
                    .toList();
        }

        Crowd part(long first, long last) {
            return new Crowd(crowd, first, last);
        }
    }

    @BeforeAll
    static void start() {
        one = instance();
        other = instance();
    }

    static ConfigurableApplicationContext instance() {
        return ProbeService.start(DATABASE, PlainTokens.class, Clocks.class, People.class);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    static void past(Connection owner, int rows, String at) throws SQLException {
        execute(owner, """
                        insert into access_log (organisation, at, actor, roles, outcome, method, route, participants)
                        select 'jc-nord', '%s', 'past', '{}', 'OPENED', 'GET', '/people', array[gen_random_uuid()]
                        from generate_series(1, %d)""".formatted(at, rows));
    }

    String token(String roles) {
        return roles + "_jc-nord_" + staff;
    }

    Answer read(ConfigurableApplicationContext instance, String roles, Crowd crowd) throws Exception {
        var query = "crowd=%s&from=%d&to=%d".formatted(crowd.crowd(), crowd.from(), crowd.to());
        return send(instance, token(roles), "/people?" + query);
    }

    static JsonNode log(ConfigurableApplicationContext instance, String query) throws Exception {
        var answer = send(instance, "privacy-officer_jc-nord", "/access-log?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.text());
    }

    static long retryAfter(Answer answer) {
        assertThat(answer.status()).isEqualTo(429);
        return answer.headers().firstValueAsLong("Retry-After").orElseThrow();
    }

    static String metrics(ConfigurableApplicationContext instance) throws Exception {
        return send(instance, "operations_jc-nord", "/actuator/prometheus").text();
    }

    static double metric(String name) throws Exception {
        return metrics(one)
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
                .sum();
    }

    static Answer send(ConfigurableApplicationContext instance, String token, String path) {
        return new TestClient(instance).get(token, path);
    }

    static Database database() {
        return Infrastructure.shared().database(DATABASE);
    }

    static Connection connection(String user, String password) throws SQLException {
        return DriverManager.getConnection(database().url(), user, password);
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.execute(sql) ? 0 : statement.getUpdateCount();
        }
    }

    static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).as(sql).isTrue();
            return rows.getString(1);
        }
    }
}
