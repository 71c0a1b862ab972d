package de.motivag.outcome.read.facts;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Event;
import de.motivag.events.FigureName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.KpiGoal;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.outcome.OutcomeService;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests the facts as an analyst receives them, over HTTP from a real database. Each test has an organisation of its
 * own.
 */
@Tag("integration")
class FactsApiTest {
    private static final Instant RECORDED = Instant.parse("2026-03-28T22:59:59.999Z");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static ConfigurableApplicationContext service;

    private final PlacementRef placement = new PlacementRef(
            new ParticipationId(Id.next()),
            new ParticipantId(Id.next()),
            new ReferralId(Id.next()),
            new OfferId(Id.next()),
            1,
            null);

    @BeforeAll
    static void start(@TempDir Path folder) {
        ServiceUnderTest.emptyTopics();
        service = ServiceUnderTest.start(
                "outcome", "outcome_export", folder.resolve("master.key"), OutcomeService.class, PlainTokens.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_table_as_csv_contains_the_rows_of_the_callers_organisation_with_the_time_from_which_they_were_known()
            throws Exception {
        var written = entries("jc-csv");
        entries("jc-other");
        var lines = text(get("analyst_jc-csv", "/facts/entry", "text/csv"))
                .lines()
                .sorted()
                .toList();
        assertThat(lines.getLast())
                .isEqualTo(
                        "organisation,event_id,stream,sequence,subject,known_from,known_until,ended_by,participation,"
                                + "participant,referral,offer,entered_on");
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst() + lines.get(1))
                .contains(",2026-03-28 22:59:59.999+00,2026-03-28 23:00:00+00,"
                        + written.get(1).recorded().id() + ",")
                .contains(",2026-03-28 23:00:00+00,infinity,,")
                .contains(",2026-03-02")
                .contains(",2026-02-27")
                .doesNotContain("jc-other");
        assertThat(text(get("analyst_jc-csv", "/facts/entry?asKnownOn=2026-03-27", "text/csv")))
                .hasLineCount(1);
        assertThat(text(get("analyst_jc-csv", "/facts/entry?asKnownOn=2026-03-28", "text/csv"))
                        .lines())
                .hasSize(2)
                .anyMatch(line -> line.endsWith(",2026-03-02"));
        assertThat(text(get("analyst_jc-csv", "/facts/event", "*/*")).lines())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "organisation,event_id,source,stream,sequence,type,known_from,partition,offset,understood,digest");
    }

    @Test
    void the_same_rows_are_available_as_parquet_with_types(@TempDir Path folder) throws Exception {
        entries("jc-parquet");
        write(
                "jc-parquet",
                new OrganisationConfigured(
                        new SettingsId(Id.next()),
                        FederalState.NW,
                        new Internal.Withheld<>(),
                        14,
                        120,
                        24,
                        List.of(new KpiGoal(FigureName.EXITS, new BigDecimal("0.25"), null))),
                0);
        assertThat(rows(folder, "entry", """
                        select sequence, known_from = timestamptz '2026-03-28 23:00:00+00', isinf(known_until),
                            ended_by is null, entered_on, typeof(event_id), typeof(entered_on)
                        from '%s' where ended_by is null""")).containsExactly("1 true true true 2026-02-27 UUID DATE");
        assertThat(rows(folder, "entry", """
                        select sequence, known_until = timestamptz '2026-03-28 23:00:00+00'
                        from '%s' where ended_by is not null""")).containsExactly("0 true");
        assertThat(rows(folder, "goal", "select figure, target = 0.25, baseline is null from '%s'"))
                .containsExactly("exits true true");
        assertThat(rows(folder, "event", "select count(*), min(length(digest)), bool_and(understood) from '%s'"))
                .containsExactly("3 64 true");
        assertThat(rows(folder, "loan", "select count(*) from '%s'")).containsExactly("0");
    }

    @Test
    void the_overview_lists_tables_with_rows_and_columns_and_marks_unknown_event_types() throws Exception {
        entries("jc-list");
        var unknown = new EventMetadata(
                Id.next(),
                "coaching.OfNextYear",
                Id.next(),
                0,
                RECORDED,
                new OrganisationId("jc-list"),
                null,
                "c",
                "c",
                null);
        write(List.of(new ReceivedEvent(unknown, "coaching", 0, 7, "{}".getBytes(StandardCharsets.UTF_8), null)));
        var listed = JsonMapper.shared().readTree(text(get("analyst_jc-list", "/facts", "application/json")));
        assertThat(listed.at("/events").toString()).isEqualTo("""
                        [{"type":"coaching.OfNextYear","understood":false,"events":1},\
                        {"type":"coaching.MeasureEntered","understood":true,"events":1},\
                        {"type":"coaching.MeasureEntryCorrected","understood":true,"events":1}]""");
        var entry = listed.at("/tables")
                .valueStream()
                .filter(table -> table.at("/table").stringValue().equals("entry"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.at("/rows").intValue()).isEqualTo(2);
        assertThat(entry.at("/columns/5").toString())
                .isEqualTo("{\"name\":\"known_from\",\"type\":\"timestamp with time zone\"}");
        assertThat(listed.at("/tables")).hasSize(FactTable.all().size() + 1);
    }

    @Test
    void an_unknown_table_is_answered_with_a_problem() throws Exception {
        assertThat(problem("analyst_jc-x", "/facts/moons", "text/csv")).isEqualTo("404 no-such-facts");
        assertThat(problem("analyst_jc-x", "/facts/entry?asKnownOn=2199-01-01", "text/csv"))
                .isEqualTo("400 day-in-future");
        assertThat(problem("analyst_jc-x", "/facts/entry?asKnownOn=once", "text/csv"))
                .isEqualTo("400 invalid-request");
        assertThat(problem("analyst_jc-x", "/facts/entry", "application/xml")).isEqualTo("406 not-acceptable");
        assertThat(problem("team-lead_jc-x", "/facts/entry", "text/csv")).isEqualTo("403 denied");
    }

    private List<ReceivedEvent> entries(String organisation) {
        var entered = received(organisation, new MeasureEntered(placement, DAY), 0, RECORDED);
        var corrected = received(
                organisation, new MeasureEntryCorrected(placement, DAY, DAY.minusDays(3)), 1, RECORDED.plusMillis(1));
        return write(List.of(entered, corrected));
    }

    private static void write(String organisation, Event event, long sequence) {
        write(List.of(received(organisation, event, sequence, RECORDED)));
    }

    private static List<ReceivedEvent> write(List<ReceivedEvent> events) {
        service.getBean(TenantTransactions.class).acrossTenants(() -> {
            service.getBean(Facts.class).on(events);
            return true;
        });
        return events;
    }

    private static ReceivedEvent received(String organisation, Event event, long sequence, Instant at) {
        var recorded = new EventMetadata(
                Id.next(),
                EventTypes.name(event.getClass()),
                event.stream().value(),
                sequence,
                at,
                new OrganisationId(organisation),
                null,
                "correlation",
                "causation",
                null);
        return new ReceivedEvent(recorded, "test", 0, sequence, new EventCodec().publish(event), event);
    }

    private static List<String> rows(Path folder, String table, String sql) throws Exception {
        var file = folder.resolve(table + ".parquet");
        Files.write(
                file,
                get("analyst_jc-parquet", "/facts/" + table, FactsApi.PARQUET).body());
        try (var duckdb = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duckdb.createStatement();
                var row = statement.executeQuery(sql.formatted(file))) {
            return lines(row);
        }
    }

    private static List<String> lines(ResultSet row) throws SQLException {
        var lines = new ArrayList<String>();
        while (row.next()) {
            var values = new ArrayList<String>();
            for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                values.add(row.getString(i));
            }
            lines.add(String.join(" ", values));
        }
        return lines;
    }

    private static String problem(String token, String path, String accept) throws Exception {
        var answer = get(token, path, accept);
        var type = JsonMapper.shared().readTree(text(answer)).at("/type").stringValue();
        return answer.statusCode() + " " + type.substring(type.lastIndexOf(':') + 1);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static HttpResponse<byte[]> get(String token, String path, String accept)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }
}
