package de.motivag.kit.stream;

import static de.motivag.kit.probe.ProbeService.NORD;
import static de.motivag.kit.probe.ProbeService.SUED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.Answer;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.TestClient;
import de.motivag.kit.probe.Probe;
import de.motivag.kit.probe.ProbeService;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of a service's event stream misses no event and receives none of another organisation. */
@Tag("integration")
class EventStreamTest {
    private static ConfigurableApplicationContext service;

    private long before;

    @BeforeAll
    static void start() {
        service = ProbeService.start("streams", PlainTokens.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void behindWhatOtherTestsHaveLeft() throws SQLException {
        before = number("select coalesce(max(position), 0) from domain_event");
    }

    @Test
    void a_line_is_a_cloud_event_with_published_data_only() throws Exception {
        var device = new DeviceId(Id.next());
        ProbeService.carryOut(service, NORD, new Probe.Register(device));
        ProbeService.carryOut(service, NORD, new Probe.Take(device, new LoanRequestId(Id.next())));
        var lines = lines("analyst_jc-nord", "");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().propertyNames())
                .containsExactlyInAnyOrder(
                        "specversion",
                        "id",
                        "type",
                        "source",
                        "subject",
                        "time",
                        "dataschema",
                        "datacontenttype",
                        "partitionkey",
                        "sequence",
                        "organisation",
                        "correlationid",
                        "causationid",
                        "traceparent",
                        "position",
                        "data");
        var data = lines.getFirst().get("data");
        assertThat(data.propertyNames()).containsExactly("device", "type", "inStockSince");
        assertThat(data.get("device").asString()).isEqualTo(device.value().toString());
        assertThat(lines.getFirst().get("subject").asString())
                .isEqualTo(device.value().toString());
        assertThat(lines.getLast().get("subject").asString()).isEqualTo(new UUID(1, 1).toString());
        assertThat(lines)
                .extracting(line -> line.get("sequence").stringValue())
                .containsExactly("0000000000", "0000000001");
    }

    @Test
    void the_stream_contains_no_event_of_another_organisation() throws Exception {
        ProbeService.carryOut(service, SUED, new Probe.Register(new DeviceId(Id.next())));
        assertThat(lines("analyst_jc-nord", "")).isEmpty();
        assertThat(lines("privacy-officer_jc-sued", "")).hasSize(1);
    }

    @Test
    void a_reader_that_continues_after_any_line_receives_all_other_events_once() throws Exception {
        append(NORD, 30);
        var all = positions(lines("analyst_jc-nord", ""));
        assertThat(all).hasSize(30).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < all.size(); i++) {
            before = all.get(i);
            assertThat(positions(lines("analyst_jc-nord", ""))).isEqualTo(all.subList(i + 1, all.size()));
        }
    }

    @Test
    void the_stream_ends_before_the_first_number_of_an_open_transaction() throws Exception {
        append(NORD, 1);
        assertThat(lines("analyst_jc-nord", "")).hasSize(1);
        try (var open = connection(NORD)) {
            append(open, 1);
            append(NORD, 3);
            assertThat(lines("analyst_jc-nord", "")).hasSize(1);
            before = positions(lines("analyst_jc-nord", "")).getLast();
            assertThat(lines("analyst_jc-nord", "")).isEmpty();
            open.commit();
        }
        var rest = positions(lines("analyst_jc-nord", ""));
        assertThat(rest)
                .containsExactlyElementsOf(
                        LongStream.range(0, 4).mapToObj(i -> before + 1 + i).toList());
    }

    @Test
    void the_stream_does_not_wait_for_a_transaction_without_appends() throws Exception {
        append(NORD, 1);
        try (var open = connection(NORD);
                var query = open.createStatement()) {
            query.execute("select count(*) from domain_event");
            assertThat(lines("analyst_jc-nord", "")).hasSize(1);
        }
    }

    @Test
    void many_events_arrive_complete_and_in_order() throws Exception {
        append(NORD, 12_345);
        append(SUED, 10);
        append(NORD, 1);
        var positions = positions(lines("analyst_jc-nord", ""));
        assertThat(positions).hasSize(12_346).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void types_are_separated_by_commas_or_repeated() throws Exception {
        var device = new DeviceId(Id.next());
        ProbeService.carryOut(service, NORD, new Probe.Register(device));
        ProbeService.carryOut(service, NORD, new Probe.Take(device, new LoanRequestId(Id.next())));
        assertThat(lines("analyst_jc-nord", "&type=device.DeviceReserved")).hasSize(1);
        assertThat(lines("analyst_jc-nord", "&type=device.DeviceReserved,device.DeviceRegistered"))
                .hasSize(2);
        assertThat(lines("analyst_jc-nord", "&type=device.DeviceReserved&type=device.DeviceRegistered"))
                .hasSize(2);
        assertThat(lines("analyst_jc-nord", "&type=device.DeviceRetired")).isEmpty();
    }

    @Test
    void from_and_to_are_inclusive_days_in_berlin_or_instants() throws Exception {
        try (var connection = connection(NORD)) {
            for (var at : List.of(
                    "2026-03-30T21:59:59.999Z",
                    "2026-03-30T22:00:00.000Z",
                    "2026-03-31T21:59:59.999Z",
                    "2026-03-31T22:00:00.000Z")) {
                append(connection, 1, at, registered());
            }
            connection.commit();
        }
        assertThat(times("&from=2026-03-31&to=2026-03-31"))
                .containsExactly("2026-03-30T22:00:00Z", "2026-03-31T21:59:59.999Z");
        assertThat(times("&from=2026-03-30T22:00:00Z&to=2026-03-30T22:00:00Z")).containsExactly("2026-03-30T22:00:00Z");
        assertThat(times("&from=2026-03-31T23:59:59.999%2B02:00")).hasSize(2);
        assertThat(times("&to=2026-03-30")).hasSize(1);
    }

    @Test
    void invalid_parameters_are_refused_with_the_valid_values() throws Exception {
        var wrong = get(
                "analyst_jc-nord", "after=-1&type=device.Sold,enrolment.ReferralRouted&from=31.03.2026&to=2026-02-30");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type")).contains("application/problem+json");
        var errors = JsonMapper.shared().readTree(wrong.text()).get("errors");
        assertThat(errors.findValuesAsString("parameter")).containsExactly("after", "type", "from", "to");
        assertThat(errors.get(1).get("detail").asString())
                .contains("device.DeviceRegistered, device.DeviceReleased")
                .doesNotContain("enrolment.");
        assertThat(errors.get(2).get("detail").asString()).contains("2026-03-31T09:30:00Z");
        for (var pair : List.of(
                "from=2026-03-31&to=2026-03-30",
                "to=%2B99999-01-01",
                "from=1066-10-14",
                "after=x",
                "after=999999999999999999",
                "after=",
                "from=")) {
            assertThat(get("analyst_jc-nord", pair).status()).as(pair).isEqualTo(400);
        }
    }

    @Test
    void a_stream_that_breaks_off_is_recognised_as_incomplete() throws Exception {
        append(NORD, 20_000);
        try (var connection = connection(NORD)) {
            append(connection, 1, "2026-03-31T10:00:00.000Z", "[]");
            connection.commit();
        }
        assertThatThrownBy(() -> get("analyst_jc-nord", "after=" + before)).hasRootCauseInstanceOf(IOException.class);
        before = number("select max(position) - 1 from domain_event");
        var atOnce = get("analyst_jc-nord", "after=" + before);
        assertThat(atOnce.status()).isEqualTo(500);
        assertThat(atOnce.text()).contains("urn:motivag:problem:fault");
        // The connections of the pool are still usable.
        for (int i = 0; i < 20; i++) {
            ProbeService.carryOut(service, NORD, new Probe.Register(new DeviceId(Id.next())));
        }
    }

    @Test
    void each_read_is_logged_with_its_caller_and_selection() throws Exception {
        get("analyst_jc-nord", "after=7&type=device.DeviceLost&from=2026-03-31");
        assertThat(number("""
                        select count(*) from access_log where organisation = 'jc-nord' and outcome = 'REPLAYED'
                        and roles = array['analyst'] and actor = '%s' and method = 'GET' and route = '/events'
                        and selection = 'after=7 type=device.DeviceLost from=2026-03-30T22:00:00Z'""".formatted(PlainTokens.STAFF))).isEqualTo(1);
    }

    private List<String> times(String filter) throws Exception {
        return lines("analyst_jc-nord", filter).stream()
                .map(line -> line.get("time").asString())
                .toList();
    }

    private static List<Long> positions(List<JsonNode> lines) {
        return lines.stream().map(line -> line.get("position").asLong()).toList();
    }

    private List<JsonNode> lines(String token, String filter) throws Exception {
        var response = get(token, "after=" + before + filter);
        assertThat(response.status()).as(response.text()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/x-ndjson");
        return response.text().lines().map(JsonMapper.shared()::readTree).toList();
    }

    private static Answer get(String token, String query) {
        return new TestClient(service).get(token, "/events?" + query);
    }

    private static long number(String query) throws SQLException {
        var database = Infrastructure.shared().database("streams");
        try (var connection =
                        DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A connection like the service's own: under its role and with a tenant. */
    private static Connection connection(OrganisationId organisation) throws SQLException {
        var database = Infrastructure.shared().database("streams");
        var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        try (var wall = connection.createStatement()) {
            wall.execute("set motivag.organisation = '%s'".formatted(organisation.value()));
        }
        connection.setAutoCommit(false);
        return connection;
    }

    private static void append(OrganisationId organisation, int count) throws SQLException {
        try (var connection = connection(organisation)) {
            append(connection, count);
            connection.commit();
        }
    }

    private static void append(Connection connection, int count) throws SQLException {
        append(connection, count, "2026-03-31T10:00:00.000Z", registered());
    }

    private static String registered() {
        return """
                {"device":"%s","type":"LAPTOP","inventoryNumber":"L-3","inStockSince":"2026-03-02"}""".formatted(UUID.randomUUID());
    }

    private static void append(Connection connection, int count, String at, String json) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into domain_event (id, stream, sequence, entity, type, revision, recorded_at, payload, metadata)
                select gen_random_uuid()::text, ?, n, 'Probe', 'device.DeviceRegistered', '1', ?, ?, ?
                from generate_series(1, ?) n""")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setString(2, at);
            insert.setBytes(3, json.getBytes());
            insert.setBytes(4, """
                    {"organisation":"jc-nord","actor":"a","role":"r","correlation":"c","causation":"%s"}""".formatted(new UUID(0, 0)).getBytes());
            insert.setInt(5, count);
            insert.executeUpdate();
        }
    }
}
