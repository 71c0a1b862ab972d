package de.motivag.outcome.read.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.ParkedEvents;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.kafka.Topics;
import de.motivag.kit.tenancy.TenantTransactions;
import de.motivag.outcome.OutcomeService;
import de.motivag.outcome.read.facts.Facts;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests queries over HTTP to the whole service. Each test has an organisation of its own. The clock is at 20 November
 * 2026.
 */
@Tag("integration")
class KpiServiceTest {
    private static final OfferId OFFER = new OfferId(Id.next());
    private static final String BROKEN = "kpi-broken";
    private static ConfigurableApplicationContext service;

    static class Noon {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T11:00:00Z"), ZoneOffset.UTC);
        }
    }

    record Reply(int status, JsonNode body) {}

    @BeforeAll
    static void start(@TempDir Path folder) {
        ServiceUnderTest.emptyTopics();
        service = ServiceUnderTest.start(
                "outcome",
                "outcome_kpis",
                folder.resolve("master.key"),
                OutcomeService.class,
                PlainTokens.class,
                Noon.class);
        await().atMost(Duration.ofMinutes(1)).until(KpiServiceTest::hasHeardItself);
        publishedUpTo("2026-11-18T12:00:00Z");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void one_definition_file_is_enough_to_list_compute_explain_and_compare_a_figure() throws Exception {
        var organisation = new OrganisationId("kpi-file");
        var person = new ParticipantId(Id.next());
        var referral = new ReferralId(Id.next());
        var log = new ArrayList<ReceivedEvent>();
        log.add(received(organisation, log, talk(referral, person, true, "2026-01-10"), "2026-01-10T11:00:00Z"));
        log.add(received(organisation, log, talk(referral, person, false, "2026-01-11"), "2026-01-11T11:00:00Z"));
        log.add(received(organisation, log, talk(referral, person, true, "2026-02-11"), "2026-02-11T11:00:00Z"));
        hear(organisation, log);
        var token = "analyst_kpi-file";
        assertThat(get(token, "/kpis")
                        .body()
                        .valueStream()
                        .map(kpi -> kpi.get("name").asString()))
                .contains("talks-reached");
        var asked = get(token, "/kpis/talks-reached?from=2026-01&to=2026-02&by=month")
                .body();
        assertThat(asked.get("rows").toString()).isEqualTo("""
                        [{"month":"2026-01","numerator":1,"denominator":2.0,"value":0.5},\
                        {"month":"2026-02","numerator":1,"denominator":1.0,"value":1.0}]""");
        var explained = get(token, "/kpis/talks-reached/explain?from=2026-01&to=2026-01&limit=1", "en")
                .body();
        assertThat(explained.get("rule").asString()).startsWith("Completed contacts divided by all.");
        var first = explained.get("cases").get("items").get(0);
        assertThat(first.get("day").asString()).isEqualTo("2026-01-10");
        assertThat(first.get("events").get(0).get("id").asString())
                .isEqualTo(log.getFirst().recorded().id().toString());
        assertThat(first.get("events").get(0).get("recordedAt").asString()).isEqualTo("2026-01-10T11:00:00Z");
        var next = explained.get("cases").get("next").asString();
        var second = get(token, "/kpis/talks-reached/explain?from=2026-01&to=2026-01&limit=1&after=" + next)
                .body();
        assertThat(second.get("cases").get("items").get(0).get("day").asString())
                .isEqualTo("2026-01-11");
        assertThat(second.get("cases").has("next")).isFalse();
        var compared = get(
                        token, "/kpis/talks-reached/compare?from=2026-01&to=2026-01&otherFrom=2026-02&otherTo=2026-02")
                .body();
        assertThat(compared.get("valueDifference").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(compared.get("causes").toString()).isEqualTo("""
                        [{"how":"ONLY_LEFT","cases":2,"share":{"numerator":-1,"denominator":-2.0}},\
                        {"how":"ONLY_RIGHT","cases":1,"share":{"numerator":1,"denominator":1.0}}]""");
        assertThat(compared.get("changes")).hasSize(3);
        assertThat(replayed(organisation))
                .hasSize(3)
                .allMatch(row -> row.contains("figure=talks-reached/1 from=2026-01-01 to=2026-01-31"))
                .anyMatch(row -> row.startsWith("GET /kpis/{name}/explain 1 figure="))
                .last()
                .asString()
                .startsWith("GET /kpis/{name}/compare ")
                .contains(" and figure=");
    }

    private static List<String> replayed(OrganisationId organisation) {
        return service.getBean(TenantTransactions.class)
                .within(
                        organisation,
                        () -> service.getBean(JdbcClient.class)
                                .sql("""
                                        select method || ' ' || route || ' ' || cardinality(participants) || ' ' || selection
                                        from access_log where outcome = 'REPLAYED' order by id""")
                                .query(String.class)
                                .list());
    }

    @Test
    void two_days_of_knowledge_differ_by_the_corrections_between_them() throws Exception {
        var organisation = new OrganisationId("kpi-compared");
        var placement = placement();
        var log = new ArrayList<ReceivedEvent>();
        log.add(received(
                organisation,
                log,
                new MeasureEntered(placement, LocalDate.parse("2026-01-31")),
                "2026-02-01T11:00:00Z"));
        log.add(received(
                organisation,
                log,
                new MeasureEntryCorrected(placement, LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-01")),
                "2026-03-01T11:00:00Z"));
        hear(organisation, log);
        var token = "analyst_kpi-compared";
        var compared = get(
                        token,
                        "/kpis/measure-entries/compare?from=2026-01&to=2026-01&asKnownOn=2026-02-15&otherAsKnownOn=2026-03-15")
                .body();
        assertThat(compared.get("difference").get("numerator").asInt()).isEqualTo(-1);
        assertThat(compared.get("changes").get(0).get("how").asString()).isEqualTo("ONLY_LEFT");
        var event = compared.get("changes").get(0).get("left").get("events").get(0);
        assertThat(event.get("id").asString())
                .isEqualTo(log.get(0).recorded().id().toString());
        assertThat(event.get("endedBy").asString())
                .isEqualTo(log.get(1).recorded().id().toString());
    }

    @Test
    void two_versions_differ_by_the_jobs_that_only_one_of_them_counts() throws Exception {
        var organisation = new OrganisationId("kpi-versions");
        var placement = placement();
        var log = new ArrayList<ReceivedEvent>();
        log.add(received(
                organisation,
                log,
                new MeasureEntered(placement, LocalDate.parse("2023-06-01")),
                "2023-06-01T11:00:00Z"));
        log.add(received(
                organisation,
                log,
                new MeasureEnded(placement, LocalDate.parse("2023-06-30"), EndKind.COMPLETED, null),
                "2023-06-30T11:00:00Z"));
        var job = new Integration(
                IntegrationKind.EMPLOYMENT,
                LocalDate.parse("2023-10-01"),
                null,
                WeeklyHours.of("30"),
                false,
                true,
                true,
                FoundThrough.SELF);
        log.add(received(
                organisation,
                log,
                new IntegrationReported(
                        new WorkBiographyId(Id.next()),
                        placement.participant(),
                        new IntegrationId(Id.next()),
                        job,
                        null),
                "2023-10-02T11:00:00Z"));
        hear(organisation, log);
        var compared = get(
                        "analyst_kpi-versions",
                        "/kpis/in-insured-work-on-the-day/compare?from=2023-06&to=2023-06&asKnownOn=2024-01-31"
                                + "&definition=1&otherDefinition=2")
                .body();
        assertThat(compared.get("left").get("figures").get(0).get("numerator").asInt())
                .isEqualTo(1);
        assertThat(compared.get("right").get("figures").get(0).get("numerator").asInt())
                .isZero();
        assertThat(compared.get("causes").toString())
                .isEqualTo("[{\"how\":\"CHANGED\",\"cases\":1,\"share\":{\"numerator\":-1,\"denominator\":0.0}}]");
        assertThat(compared.get("changes").get(0).get("left").get("events").toString())
                .contains(log.getLast().recorded().id().toString());
    }

    @Test
    void a_day_is_final_when_every_service_has_published_beyond_it_and_no_event_is_parked() throws Exception {
        var question = "/kpis/measure-entries?from=2026-11&to=2026-11&asKnownOn=";
        var status = get("analyst_kpi-final", question + "2026-11-17").body().get("status");
        assertThat(status.get("isFinal").asBoolean()).isTrue();
        assertThat(status.get("completeUpTo").asString()).isEqualTo("2026-11-18T12:00:00Z");
        var open =
                get("analyst_kpi-final", question + "2026-11-18", "en").body().get("status");
        assertThat(open.get("isFinal").asBoolean()).isFalse();
        assertThat(open.get("reasons").toString())
                .contains("NOT_PUBLISHED_UP_TO", "It is not certain yet that all events of coaching are there.");
        park(BROKEN);
        var parked = get("analyst_" + BROKEN, question + "2026-11-17").body().get("status");
        assertThat(parked.get("reasons").toString()).contains("PARKED", "1 Ereignisse von 1 Vorgängen", "\"events\":1");
        assertThat(get("analyst_kpi-final", question + "2026-11-17")
                        .body()
                        .get("status")
                        .get("isFinal")
                        .asBoolean())
                .as("parked events of other organisations do not matter")
                .isTrue();
        service.getBean(ParkedEvents.class)
                .discardFirst(ConsumerKind.FACTS, "a-topic", "a-stream", "somebody", "permanently broken");
        var discarded = get("analyst_" + BROKEN, question + "2026-11-17").body().get("status");
        assertThat(discarded.get("isFinal").asBoolean()).isTrue();
        assertThat(discarded.get("discarded").asInt()).isEqualTo(1);
        assertThat(status.get("discarded").asInt()).isZero();
    }

    @Test
    void events_of_unknown_types_are_counted_in_the_status() throws Exception {
        var organisation = new OrganisationId("kpi-unknown");
        var log = new ArrayList<ReceivedEvent>();
        log.add(received(organisation, log, null, "2026-01-10T11:00:00Z"));
        hear(organisation, log);
        assertThat(get("analyst_kpi-unknown", "/kpis/exits?from=2026-01&to=2026-01")
                        .body()
                        .get("status")
                        .get("notUnderstood")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void invalid_parameters_are_refused_with_the_valid_values() throws Exception {
        var exits = "/kpis/exits?from=2026-01&to=2026-01";
        refused(
                "/kpis/happiness?from=2026-01&to=2026-01",
                404,
                "name",
                "Allowed are: measure-entries, contact-density");
        refused(exits + "&definition=9", 400, "definition", "Allowed are: 1.");
        refused(exits + "&by=weather", 400, "by", "Allowed are: offer, group, team, month");
        refused(exits + "&months=6", 400, "months", "months is not possible here");
        refused("/kpis/integration-quota?from=2026-01&to=2026-01&months=7", 400, "months", "Allowed are: 3, 6, 12.");
        refused("/kpis/exits?from=January&to=2026-01", 400, "from", "A period is given by months (2026-01)");
        refused("/kpis/exits?from=2026-03&to=2026-01", 400, "to", "The period ends before it begins.");
        refused(exits + "&asKnownOn=2026-11-21", 400, "asKnownOn", "the latest possible day is 2026-11-20.");
        refused("/kpis/exits/explain?from=2026-12&to=2026-12", 400, "from", "the latest possible day is 2026-11-20.");
        refused(
                "/kpis/exits?from=2026-03&to=2026-03&asKnownOn=2026-02-15",
                400,
                "from",
                "the latest possible day is 2026-02-15.");
        var compared = "/kpis/exits/compare?from=2026-01&to=2026-01";
        refused(compared + "&otherTo=2026-12", 400, "otherTo", "the latest possible day is 2026-11-20.");
        refused(
                compared + "&otherAsKnownOn=2026-01-15&otherFrom=2026-01-20",
                400,
                "otherFrom",
                "the latest possible day is 2026-01-15.");
        refused(compared + "&otherAsKnownOn=2025-12-15", 400, "from", "the latest possible day is 2025-12-15.");
        refused(compared + "&otherDefinition=9", 400, "otherDefinition", "Allowed are: 1.");
        refused(
                compared + "&otherAsKnownOn=2027-01-01",
                400,
                "otherAsKnownOn",
                "the latest possible day is 2026-11-20.");
    }

    private static void refused(String path, int status, String pointer, String text) throws Exception {
        var reply = get("analyst_kpi-refused", path, "en");
        assertThat(reply.status()).isEqualTo(status);
        var error = reply.body().get("errors").get(0);
        assertThat(error.get("pointer").asString()).as(path).isEqualTo(pointer);
        assertThat(error.get("detail").asString()).as(path).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "asKnownOm=2026-02-28, asKnownOm, 'There is no such parameter here. Possible: asKnownOn, by, definition, from'",
        "asKnownOn=2026-02-28&asKnownOn=2026-02-27, asKnownOn, May be given only once.",
        "part=%00, part, This has to be a text.",
        "part=%ff, query, This has to be a text.",
        "other=%ff, query, This has to be a text.",
        "=1, query, This has to be a text.",
        "months%5B0%5D=1, months?0?, There is no such parameter here.",
        "asKnownOn.year=1, asKnownOn?year, There is no such parameter here."
    })
    void a_wrong_parameter_is_refused_with_its_name(String asked, String pointer, String detail) throws Exception {
        refused("/kpis/exits?from=2026-03&to=2026-03&" + asked, 400, pointer, detail);
    }

    @ParameterizedTest
    @CsvSource({
        "asKnownOn, 2026-02-30",
        "asKnownOn, 31.01.2026",
        "definition, newest",
        "months, 1.5",
        "offer, nonsense",
        "group, 7",
        "team, mine"
    })
    void a_value_that_is_none_is_answered_with_its_name(String parameter, String wrong) throws Exception {
        for (var path : List.of("/kpis/exits", "/kpis/exits/explain", "/kpis/exits/compare")) {
            invalid(path, parameter, wrong);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "otherAsKnownOn, yesterday",
        "otherDefinition, newest",
        "otherMonths, 99999999999",
        "otherOffer, nonsense",
        "otherGroup, 7",
        "otherTeam, mine"
    })
    void and_so_is_one_of_the_other_figure(String parameter, String wrong) throws Exception {
        invalid("/kpis/exits/compare", parameter, wrong);
    }

    private static void invalid(String path, String parameter, String wrong) throws Exception {
        var asked = path + "?from=2026-01&to=2026-01&" + parameter + "=" + wrong;
        for (var language :
                Map.of("de", "Ungültiger Wert.", "en", "Not a valid value.").entrySet()) {
            var reply = get("analyst_kpi-refused", asked, language.getKey());
            assertThat(reply.status()).as(asked).isEqualTo(400);
            assertThat(reply.body().get("type").asString()).isEqualTo("urn:motivag:problem:invalid-request");
            assertThat(reply.body().get("errors").toString())
                    .isEqualTo("[{\"pointer\":\"%s\",\"code\":\"invalid\",\"detail\":\"%s\"}]"
                            .formatted(parameter, language.getValue()));
        }
    }

    @Test
    void a_period_is_required() throws Exception {
        for (var path : List.of("/kpis/exits", "/kpis/exits/explain", "/kpis/exits/compare")) {
            var reply = get("analyst_kpi-refused", path + "?from=2026-01", "en");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.body().get("errors").toString()).isEqualTo("""
                            [{"pointer":"to","code":"required","detail":"This is required."}]""");
        }
    }

    @Test
    void empty_parameters_are_refused_and_headers_are_not_parameters() throws Exception {
        var asked = "/kpis/exits/compare?from=2026-01&to=2026-01";
        var plain = get("analyst_kpi-plain", asked).body();
        for (var name : List.of("asKnownOn", "definition", "months", "offer", "group", "team", "otherTeam")) {
            assertThat(get("analyst_kpi-plain", asked + "&" + name + "=")
                            .body()
                            .at("/errors/0/pointer")
                            .asString())
                    .isEqualTo(name);
        }
        var headers = HttpRequest.newBuilder(uri(asked));
        for (var name : List.of("From", "As-Known-On", "asKnownOn", "Definition", "Offer", "Team", "Other-From")) {
            headers.header(name, "someone@example.org");
        }
        assertThat(send(headers, "analyst_kpi-plain").body()).isEqualTo(plain);
    }

    @Test
    void a_report_is_frozen_with_suppression_and_shows_later_changes() throws Exception {
        var organisation = new OrganisationId("kpi-report");
        var log = new ArrayList<ReceivedEvent>();
        for (var day : List.of("01-10", "01-11", "01-12", "01-13", "02-10", "02-11", "03-10", "03-11", "03-12")) {
            log.add(received(
                    organisation,
                    log,
                    new MeasureEntered(placement(), LocalDate.parse("2026-" + day)),
                    "2026-04-01T11:00:00Z"));
        }
        hear(organisation, log);
        var token = "team-lead_kpi-report";
        var id = Id.next();
        var body = """
                {"report":"%s","figures":["measure-entries"],"from":"2026-01","to":"2026-03","by":["month"],"asKnownOn":"%s"}""";
        assertThat(post(token, "/reports", body.formatted(id, "2026-11-19"))
                        .body()
                        .get("type")
                        .asString())
                .endsWith("not-final");
        var published = post(token, "/reports", body.formatted(id, "2026-11-17"));
        assertThat(published.status()).as(published.body().toString()).isEqualTo(201);
        assertThat(published.body().at("/events/0/type").asString()).isEqualTo("outcome.ReportPublished");
        var frozen = get(token, "/reports/" + id).body().get("report");
        assertThat(frozen.get("figures").get(0).get("rows").toString()).isEqualTo("""
                        [{"at":{"month":"2026-01"},"suppressed":false,"numerator":4,"value":4},\
                        {"at":{"month":"2026-02"},"suppressed":true},\
                        {"at":{"month":"2026-03"},"suppressed":true},\
                        {"at":{},"suppressed":false,"numerator":9,"value":9}]""");
        assertThat(frozen.get("logEvents").asInt()).isEqualTo(9);
        assertThat(frozen.get("discarded").asInt()).isZero();
        assertThat(frozen.get("logHash").asString()).hasSize(64);
        var again = post(token, "/reports", body.formatted(id, "2026-11-17"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("events")).isEmpty();
        assertThat(post(token, "/reports", body.formatted(id, "2026-11-16")).status())
                .isEqualTo(409);
        var unchanged = get(token, "/reports/" + id).body();
        assertThat(unchanged.get("report")).isEqualTo(frozen);
        assertThat(unchanged.get("logUnchanged").asBoolean()).isTrue();
        assertThat(unchanged.get("changes")).isEmpty();

        var late = new ArrayList<ReceivedEvent>();
        late.add(received(
                organisation,
                log,
                new MeasureEntered(placement(), LocalDate.parse("2026-01-14")),
                "2026-11-19T11:00:00Z"));
        hear(organisation, late);
        var changed = get(token, "/reports/" + id).body();
        assertThat(changed.get("report")).isEqualTo(frozen);
        assertThat(changed.get("logUnchanged").asBoolean()).isTrue();
        assertThat(changed.get("changes").get(0).toString()).isEqualTo("""
                        {"name":"measure-entries",\
                        "then":{"at":{"month":"2026-01"},"suppressed":false,"numerator":4,"value":4},\
                        "now":{"at":{"month":"2026-01"},"suppressed":false,"numerator":5,"value":5}}""");
        assertThat(changed.get("changes")).hasSize(2);
        var slipped = new ArrayList<ReceivedEvent>();
        slipped.add(received(
                organisation,
                log,
                new MeasureEntered(placement(), LocalDate.parse("2026-01-14")),
                "2026-11-01T11:00:00Z"));
        hear(organisation, slipped);
        assertThat(get(token, "/reports/" + id).body().get("logUnchanged").asBoolean())
                .isFalse();

        assertThat(get(token, "/reports").body().get("items")).hasSize(1);
        assertThat(get("analyst_kpi-elsewhere", "/reports").body().get("items")).isEmpty();
        assertThat(get("analyst_kpi-elsewhere", "/reports/" + id).status()).isEqualTo(404);
        var asked = body.formatted(Id.next(), "2026-11-17");
        unreportable(asked.replace("measure-entries\"", "exits\",\"luck\""), 422, "#/figures/1");
        unreportable(asked.replace("\"measure-entries\"", ""), 422, "#/figures");
        unreportable(asked.replace("[\"month\"]", "[\"weather\"]"), 422, "#/by");
        unreportable(asked.replace("2026-03", "2027-03"), 422, "#/to");
    }

    private static JsonNode figures(String token, Reply published) throws Exception {
        return get(token, "/reports/" + published.body().get("id").asString())
                .body()
                .at("/report/figures");
    }

    private static void unreportable(String body, int status, String pointer) throws Exception {
        var reply = post("team-lead_kpi-report", "/reports", body);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void simultaneous_requests_with_one_id_publish_one_report() throws Exception {
        var token = "analyst_kpi-race";
        var id = Id.next();
        var body = """
                {"report":"%s","figures":["exits"],"from":"2026-01","to":"2026-01","asKnownOn":"2026-11-17"}""".formatted(id);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(_ -> senders.submit(() -> post(token, "/reports", body).status()))
                    .toList();
            var answers = new ArrayList<Integer>();
            for (var answer : sent) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        }
        assertThat(get(token, "/reports").body().get("items")).hasSize(1);
        assertThat(post("analyst_kpi-elsewhere", "/reports", body)
                        .body()
                        .get("type")
                        .asString())
                .as("the holder is not revealed")
                .endsWith("id-taken");
    }

    @Test
    void a_report_survives_the_loss_of_its_view_because_a_rebuild_reads_it_from_the_log() throws Exception {
        var token = "analyst_kpi-rebuilt";
        var id = Id.next();
        var published = post(token, "/reports", """
                {"report":"%s","figures":["exits"],"from":"2026-01","to":"2026-01","asKnownOn":"2026-11-17"}""".formatted(id));
        assertThat(published.status()).as(published.body().toString()).isEqualTo(201);
        var report = get(token, "/reports/" + id).body();
        service.getBean(TenantTransactions.class)
                .within(new OrganisationId("kpi-rebuilt"), () -> service.getBean(JdbcClient.class)
                        .sql("delete from report where report = ?")
                        .param(id)
                        .update());
        assertThat(get(token, "/reports/" + id).status()).isEqualTo(404);
        assertThat(post("operations_kpi-rebuilt", "/operations/views/reports/rebuild", "")
                        .status())
                .isEqualTo(202);
        await().untilAsserted(() ->
                assertThat(get(token, "/reports/" + id).body()).isEqualTo(report));
    }

    @Test
    void cases_without_evidence_cannot_be_computed_from_other_figures_of_a_report() throws Exception {
        var organisation = new OrganisationId("kpi-family");
        var log = new ArrayList<ReceivedEvent>();
        ended(organisation, log, 1, 4, 6, 2);
        ended(organisation, log, 2, 6, 5, 5);
        hear(organisation, log);
        var token = "team-lead_kpi-family";
        var body = """
                {"report":"%s","figures":[%s],"from":"2025-01","to":"2025-02","by":["month"],"asKnownOn":"2026-11-17"}""";
        var both = post(
                token,
                "/reports",
                body.formatted(Id.next(), "\"integration-quota\",\"integration-quota-evidenced\",\"measure-entries\""));
        assertThat(both.status()).as(both.body().toString()).isEqualTo(201);
        var figures = figures(token, both);
        for (int i = 0; i < 2; i++) {
            assertThat(figures.get(i).get("rows").toString())
                    .contains("{\"at\":{\"month\":\"2025-01\"},\"suppressed\":true}")
                    .contains("{\"at\":{\"month\":\"2025-02\"},\"suppressed\":true}")
                    .contains("{\"at\":{},\"suppressed\":false,\"numerator\":10");
        }
        assertThat(figures.get(2).get("rows").get(0).toString())
                .isEqualTo("{\"at\":{\"month\":\"2025-01\"},\"suppressed\":false,\"numerator\":12,\"value\":12}");
        var evidenced = post(token, "/reports", body.formatted(Id.next(), "\"integration-quota-evidenced\""));
        assertThat(figures(token, evidenced)).hasSize(1);
        assertThat(figures(token, evidenced).get(0).get("rows"))
                .as("the quota may stand in another report")
                .isEqualTo(figures.get(1).get("rows"));
        assertThat(get(token, "/reports/" + both.body().get("id").asString())
                        .body()
                        .get("changes"))
                .isEmpty();
    }

    /**
     * Creates participations entered and ended in a month of 2025. For some a job is reported, for others it is
     * confirmed that there is none.
     */
    private static void ended(
            OrganisationId organisation, List<ReceivedEvent> log, int month, int integrated, int checked, int neither) {
        var day = LocalDate.of(2025, month, 10);
        for (int i = 0; i < integrated + checked + neither; i++) {
            var placement = placement();
            var work = new WorkBiographyId(Id.next());
            log.add(received(organisation, log, new MeasureEntered(placement, day), "2025-03-01T11:00:00Z"));
            log.add(received(
                    organisation,
                    log,
                    new MeasureEnded(placement, day.plusDays(5), EndKind.COMPLETED, null),
                    "2025-03-01T11:00:00Z"));
            if (i < integrated) {
                var job = new Integration(
                        IntegrationKind.EMPLOYMENT,
                        day.plusDays(20),
                        null,
                        WeeklyHours.of("30"),
                        false,
                        true,
                        true,
                        FoundThrough.SELF);
                log.add(received(
                        organisation,
                        log,
                        new IntegrationReported(work, placement.participant(), new IntegrationId(Id.next()), job, null),
                        "2025-04-02T11:00:00Z"));
            } else if (i < integrated + checked) {
                log.add(received(
                        organisation,
                        log,
                        new NoIntegrationConfirmed(work, placement.participant(), LocalDate.of(2025, 10, 1)),
                        "2025-10-02T11:00:00Z"));
            }
        }
    }

    private static PlacementRef placement() {
        return new PlacementRef(
                new ParticipationId(Id.next()),
                new ParticipantId(Id.next()),
                new ReferralId(Id.next()),
                OFFER,
                1,
                null);
    }

    private static ContactLogged talk(ReferralId referral, ParticipantId person, boolean reached, String day) {
        return new ContactLogged(
                referral,
                person,
                OFFER,
                Channel.PHONE,
                ContactPurpose.COUNSELLING,
                reached,
                10,
                LocalDate.parse(day),
                Confidential.of("a note"));
    }

    private static ReceivedEvent received(
            OrganisationId organisation, List<ReceivedEvent> before, @Nullable Event event, String at) {
        var stream = event == null ? UUID.randomUUID() : event.stream().value();
        var sequence = before.stream()
                .filter(one -> one.recorded().stream().equals(stream))
                .count();
        return new ReceivedEvent(
                new EventMetadata(
                        Id.next(),
                        "test.Type",
                        stream,
                        sequence,
                        Instant.parse(at),
                        organisation,
                        null,
                        "c",
                        "c",
                        null),
                "coaching",
                0,
                0,
                new byte[] {1},
                event);
    }

    private static void hear(OrganisationId organisation, List<ReceivedEvent> events) {
        service.getBean(TenantTransactions.class).within(organisation, () -> {
            service.getBean(Facts.class).on(events);
            return events;
        });
    }

    /** Whether the mark that the service published on its own topic at the start has arrived. */
    private static boolean hasHeardItself() {
        return service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class)
                        .sql("""
                                select count(*) = 12 from consumer_position where consumer = 'facts' and topic = ?
                                and published_up_to is not null""")
                        .param(Topics.of("outcome"))
                        .query(Boolean.class)
                        .single());
    }

    private static void publishedUpTo(String time) {
        acrossTenants("""
                insert into consumer_position (consumer, topic, partition, next_offset, published_up_to)
                select 'facts', topic, partition, 0, cast('%s' as timestamptz)
                from unnest(array['%s', '%s', '%s', '%s']) as topic, generate_series(0, 11) as partition
                on conflict (consumer, topic, partition) do update set published_up_to = excluded.published_up_to""".formatted(
                time, Topics.of("enrolment"), Topics.of("coaching"), Topics.of("device"), Topics.of("outcome")));
    }

    private static void park(String organisation) {
        acrossTenants("""
                insert into parked_event (consumer, topic, partition, "offset", stream, headers, reason, parked_at)
                values ('facts', 'a-topic', 0, 0, 'a-stream', '{"ce_organisation": "%s"}', 'broken', now())""".formatted(organisation));
    }

    private static void acrossTenants(String sql) {
        service.getBean(TenantTransactions.class)
                .acrossTenants(() -> service.getBean(JdbcClient.class).sql(sql).update());
    }

    private static Reply get(String token, String path) throws Exception {
        return get(token, path, "de");
    }

    private static Reply get(String token, String path, String language) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept-Language", language), token);
    }

    private static Reply post(String token, String path, String body) throws Exception {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                token);
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + service.getEnvironment().getProperty("local.server.port") + path);
    }

    private static Reply send(HttpRequest.Builder request, String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    request.header("Authorization", "Bearer " + token).build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        }
    }
}
