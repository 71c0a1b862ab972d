package de.motivag.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("integration")
class InfrastructureTest {

    private final Infrastructure infrastructure = Infrastructure.shared();

    @Test
    void the_same_name_is_the_same_database() {
        assertThat(infrastructure.database("twice")).isEqualTo(infrastructure.database("twice"));
    }

    @Test
    void the_application_role_works_with_what_the_owner_creates_and_can_create_nothing() throws SQLException {
        Database database = infrastructure.database("roles");
        try (var owner = asOwner(database)) {
            execute(owner, "create table note (id bigserial primary key, text text)");
            execute(owner, "alter table note enable row level security");
            execute(owner, "create policy visible on note using (text <> 'hidden')");
            execute(owner, "create schema shadow");
            execute(owner, "create table shadow.note (id bigint)");
            execute(owner, "insert into note (text) values ('hidden')");
        }
        try (var application = asApplication(database)) {
            execute(application, "insert into note (text) values ('seen')");
            execute(application, "update note set text = 'changed'");
            execute(application, "insert into shadow.note values (1)");
            assertThat(first(application, "select string_agg(text, ',') from note"))
                    .isEqualTo("changed");
            for (String forbidden : List.of(
                    "create table mine (id int)",
                    "create temporary table mine (id int)",
                    "create schema mine",
                    "alter table note disable row level security",
                    "drop policy visible on note",
                    "drop table note",
                    "truncate note",
                    "create role friend",
                    "set role roles_owner")) {
                assertThatThrownBy(() -> execute(application, forbidden))
                        .as(forbidden)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @Test
    void a_database_accepts_only_its_own_service_and_requires_a_password() {
        Database one = infrastructure.database("one");
        Database other = infrastructure.database("other");
        assertThatThrownBy(() -> DriverManager.getConnection(other.url(), one.user(), one.password()))
                .hasMessageContaining("permission denied for database");
        assertThatThrownBy(() -> DriverManager.getConnection(one.url(), one.user(), "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void a_name_that_would_need_quotes_is_refused() {
        assertThatThrownBy(() -> infrastructure.database("x; drop database one"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_topic_can_be_created() throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic("hello", 12, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
            assertThat(admin.listTopics().names().get(30, TimeUnit.SECONDS)).contains("hello");
        }
    }

    private static Connection asOwner(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
    }

    private static Connection asApplication(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String first(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getString(1);
        }
    }
}
