package de.motivag.kit.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Id;
import de.motivag.kit.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the access log and the hourly limit of people, with two instances of one service. */
class AccessLogTest extends AccessLogTesting {
    @Test
    void one_row_per_request_names_all_shown_people_and_is_found_for_each_of_them() throws Exception {
        var crowd = Crowd.of(3);
        var people = crowd.people();
        assertThat(read(one, "adviser", crowd).text()).isEqualTo("shown");
        for (var person : people) {
            var rows = log(other, "participant=" + person).get("items");
            assertThat(rows).hasSize(1);
            var row = rows.get(0);
            assertThat(row.get("actor").asString()).isEqualTo(staff.toString());
            assertThat(row.get("roles").toString()).isEqualTo("[\"adviser\"]");
            assertThat(row.get("outcome").asString()).isEqualTo("OPENED");
            assertThat(row.get("reason").asString()).isEqualTo("WORKLIST");
            assertThat(row.get("method").asString()).isEqualTo("GET");
            assertThat(row.get("route").asString()).isEqualTo("/people");
            assertThat(row.get("people").asInt()).isEqualTo(3);
            assertThat(row.get("participants").toString())
                    .as("a report on one person contains no other person")
                    .isEqualTo("[\"%s\"]".formatted(person));
        }
        assertThat(log(one, "actor=" + staff).at("/items/0/participants")).hasSize(3);
        assertThat(send(one, "privacy-officer_jc-sued", "/access-log?participant=" + people.getFirst())
                        .text())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void a_denied_request_is_found_by_the_id_in_its_address_and_the_address_is_not_logged() throws Exception {
        var person = Id.next();
        assertThat(send(one, token("moderator"), "/people/" + person).status()).isEqualTo(403);
        assertThat(send(one, token("moderator"), "/people/Ada-Lovelace").status())
                .isEqualTo(403);
        var rows = log(one, "outcome=DENIED&actor=" + staff).get("items");
        assertThat(rows).hasSize(2);
        assertThat(rows.toString()).doesNotContain("Lovelace").contains("/people/{person}");
        assertThat(log(one, "participant=" + person).at("/items/0/entity").asString())
                .isEqualTo(person.toString());
    }

    @Test
    void the_log_is_read_page_by_page_by_time_actor_and_outcome() throws Exception {
        for (int i = 0; i < 5; i++) {
            read(one, "adviser", Crowd.of(1));
        }
        var first = log(one, "limit=2&actor=" + staff);
        var second = log(
                one,
                "limit=2&actor=%s&after=%s".formatted(staff, first.get("next").asString()));
        var third = log(
                one,
                "limit=2&actor=%s&after=%s".formatted(staff, second.get("next").asString()));
        assertThat(Stream.of(first, second, third)
                        .flatMap(page -> page.get("items").valueStream())
                        .map(row -> row.get("id").asLong()))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(third.has("next")).isFalse();
        assertThat(log(one, "outcome=DENIED&actor=" + staff).get("items")).isEmpty();
        assertThat(log(one, "from=2026-03-02&to=2026-03-02&actor=" + staff).get("items"))
                .hasSize(5);
        assertThat(log(one, "to=2026-03-01&actor=" + staff).get("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "after=7",
                "after=2026-03-02T08:00:00Z_x",
                "after=%2B999999999-12-31T23:59:59Z_1",
                "to=%2B999999999-12-31",
                "from=-999999999-01-01",
                "to=9999-12-31",
                "outcome=READ",
                "participant=Ada",
                "actor=Ada"
            })
    void a_question_that_makes_no_sense_is_refused(String query) throws Exception {
        var answer = send(one, "privacy-officer_jc-nord", "/access-log?" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.text()).contains("\"parameter\":\"%s\"".formatted(query.substring(0, query.indexOf('='))));
    }

    @Test
    void the_limit_of_people_per_hour_holds_on_every_instance_and_after_a_restart() throws Exception {
        var people = Crowd.of(200);
        assertThat(read(one, "moderator", people.part(0, 120)).status()).isEqualTo(200);
        now = MORNING.plus(Duration.ofMinutes(20));
        assertThat(read(other, "moderator", people.part(100, 200)).status())
                .as("20 of them were shown before")
                .isEqualTo(200);
        now = MORNING.plus(Duration.ofMinutes(30));
        assertThat(read(one, "moderator", people).status())
                .as("the same people again")
                .isEqualTo(200);
        other.close();
        other = instance();

        var refused = read(other, "moderator", Crowd.of(1));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.headers().firstValue("Retry-After")).contains("3600");
        assertThat(refused.text())
                .contains("urn:motivag:problem:too-many-people", "höchstens 200 Personen in einer Stunde")
                .doesNotContain("shown");
        assertThat(read(other, "adviser", Crowd.of(1)).status())
                .as("an adviser is shown more")
                .isEqualTo(200);
        assertThat(read(other, "moderator+adviser", Crowd.of(1)).status())
                .as("the largest limit of several roles")
                .isEqualTo(200);
        assertThat(log(one, "outcome=LIMITED&actor=" + staff)
                        .at("/items/0/people")
                        .asInt())
                .isZero();

        now = MORNING.plus(Duration.ofMinutes(91));
        assertThat(read(one, "moderator", Crowd.of(200)).status()).isEqualTo(200);
        now = MORNING;
    }

    @Test
    void a_refusal_states_when_the_request_will_be_within_the_limit() throws Exception {
        now = MORNING;
        read(one, "moderator", Crowd.of(50));
        now = MORNING.plus(Duration.ofMinutes(10));
        read(one, "moderator", Crowd.of(150));
        now = MORNING.plus(Duration.ofMinutes(15));
        assertThat(retryAfter(read(one, "moderator", Crowd.of(50)))).isEqualTo(45 * 60);
        assertThat(retryAfter(read(one, "moderator", Crowd.of(51)))).isEqualTo(55 * 60);
        now = MORNING.plus(Duration.ofMinutes(60));
        assertThat(read(one, "moderator", Crowd.of(50)).status()).isEqualTo(200);
        now = MORNING;
    }

    @Test
    void simultaneous_requests_count_each_other() throws Exception {
        var requests = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 12; i++) {
            var instance = i % 2 == 0 ? one : other;
            requests.add(() -> read(instance, "adviser", Crowd.of(100)).status());
        }
        try (var callers = Executors.newFixedThreadPool(12)) {
            var statuses = new ArrayList<Integer>();
            for (var answer : callers.invokeAll(requests)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).filteredOn(status -> status == 200).hasSize(3);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(9);
        }
    }

    @Test
    void refusals_are_counted_from_zero() throws Exception {
        for (var role : Role.values()) {
            assertThat(metrics(other))
                    .contains("motivag_people_refused_total{role=\"%s\"}".formatted(role.claim()))
                    .contains("motivag_access_denied_total{role=\"%s\"}".formatted(role.claim()))
                    .contains("motivag_people_shown_max{role=\"%s\"}".formatted(role.claim()));
        }
        for (var reason : List.of("missing", "malformed", "expired", "invalid")) {
            assertThat(metrics(one)).contains("motivag_authentication_failed_total{reason=\"%s\"}".formatted(reason));
        }
        var before = metric("motivag_people_refused_total{role=\"moderator\"}");
        read(one, "moderator", Crowd.of(201));
        assertThat(metric("motivag_people_refused_total{role=\"moderator\"}")).isEqualTo(before + 1);
        var denied = metric("motivag_access_denied_total{role=\"intake\"}");
        send(one, token("intake"), "/people/" + Id.next());
        assertThat(metric("motivag_access_denied_total{role=\"intake\"}")).isEqualTo(denied + 1);
    }

    @Test
    void a_row_is_deleted_after_its_term_and_the_service_cannot_delete_it_before() throws Exception {
        try (var owner = connection(database().ownerUser(), database().ownerPassword())) {
            past(owner, 12_000, "2024-03-01T22:59:59.999Z");
            past(owner, 1, "2024-03-01T23:00:00Z");
        }
        try (var service = connection(database().user(), database().password())) {
            execute(service, "select set_config('motivag.organisation', '*', false)");
            assertThat(execute(service, "delete from access_log")).isZero();
            assertThat(execute(service, "update access_log set actor = 'nobody'"))
                    .isZero();
        }
        assertThat(one.getBean(AccessLogRetention.class).deleteExpired()).isEqualTo(12_000);
        assertThat(one.getBean(AccessLogRetention.class).deleteExpired()).isZero();
        try (var owner = connection(database().ownerUser(), database().ownerPassword())) {
            assertThat(text(owner, "select count(*) from access_log where actor = 'past'"))
                    .isEqualTo("1");
            assertThat(text(owner, "select task_name from scheduled_task where task_name like 'access%'"))
                    .isEqualTo("access-log.retention");
            execute(owner, "delete from access_log where actor = 'past'");
        }
    }

    @Test
    void the_rows_of_one_person_are_found_through_the_index() throws Exception {
        try (var owner = connection(database().ownerUser(), database().ownerPassword())) {
            past(owner, 30_000, "2026-03-01T12:00:00Z");
            execute(owner, "select set_config('motivag.organisation', 'jc-nord', false)");
            execute(owner, "analyze access_log");
            var body = text(owner, "select prosrc from pg_proc where proname = 'access_log_about'");
            var plan = text(
                    owner,
                    "explain (format json) "
                            + body.replace("person", "'%s'::uuid".formatted(Id.next()))
                                    .replace(";", ""));
            assertThat(plan).contains("access_log_participants_idx").doesNotContain("Seq Scan");
            execute(owner, "delete from access_log where actor = 'past'");
        }
    }
}
