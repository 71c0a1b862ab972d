package de.motivag.outcome.read.kpi;

import static de.motivag.kit.Answer.columns;
import static de.motivag.kit.Answer.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.FigureName;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.MonthOrDay;
import de.motivag.events.OrganisationId;
import de.motivag.events.Sha256;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.outcome.ReportEvent.Definition;
import de.motivag.events.outcome.ReportEvent.Dimension;
import de.motivag.events.outcome.ReportEvent.ReportPublished;
import de.motivag.events.outcome.ReportId;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.events.outcome.WorkBiographyEvent.NoIntegrationConfirmed;
import de.motivag.kit.Answer;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Frozen reports. */
class ReportsServiceTest extends KpiServiceTesting {
    private static final String EXITS = """
            {"report":"%s","figures":["exits"],"from":"2026-01","to":"2026-01","asKnownOn":"2026-11-17"}""";

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
        var frozen = get(token, "/reports/" + id).body();
        assertThat(columns(frozen.at("/figures/0/rows"), "/at/month", "suppressed", "numerator", "value"))
                .containsExactly("2026-01 false 4 4", "2026-02 true - -", "2026-03 true - -", "- false 9 9");
        assertThat(frozen.get("logEvents").asInt()).isEqualTo(9);
        assertThat(frozen.get("discarded").asInt()).isZero();
        assertThat(frozen.get("logHash").asString()).hasSize(64);
        var again = post(token, "/reports", body.formatted(id, "2026-11-17"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().get("events")).isEmpty();
        assertThat(post(token, "/reports", body.formatted(id, "2026-11-16")).status())
                .isEqualTo(409);
        var unchanged = get(token, "/reports/" + id + "/review").body();
        assertThat(unchanged.get("logUnchanged").asBoolean()).isTrue();
        assertThat(unchanged.get("changes")).isEmpty();

        var late = new ArrayList<ReceivedEvent>();
        late.add(received(
                organisation,
                log,
                new MeasureEntered(placement(), LocalDate.parse("2026-01-14")),
                "2026-11-19T11:00:00Z"));
        hear(organisation, late);
        assertThat(get(token, "/reports/" + id).body()).isEqualTo(frozen);
        var changed = get(token, "/reports/" + id + "/review").body();
        assertThat(changed.get("logUnchanged").asBoolean()).isTrue();
        assertThat(row(
                        changed.at("/changes/0"),
                        "name",
                        "/then/at/month",
                        "/then/numerator",
                        "/now/at/month",
                        "/now/numerator"))
                .isEqualTo("measure-entries 2026-01 4 2026-01 5");
        assertThat(changed.get("changes")).hasSize(2);
        assertThat(get(token, "/reports/" + id + "/changes").body()).isEqualTo(changed.get("changes"));
        var slipped = new ArrayList<ReceivedEvent>();
        slipped.add(received(
                organisation,
                log,
                new MeasureEntered(placement(), LocalDate.parse("2026-01-14")),
                "2026-11-01T11:00:00Z"));
        hear(organisation, slipped);
        assertThat(get(token, "/reports/" + id + "/review")
                        .body()
                        .get("logUnchanged")
                        .asBoolean())
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

    private static void unreportable(String body, int status, String pointer) throws Exception {
        var reply = post("team-lead_kpi-report", "/reports", body);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().get("errors").get(0).get("pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void simultaneous_requests_with_one_id_publish_one_report() throws Exception {
        var token = "analyst_kpi-race";
        var id = Id.next();
        var body = EXITS.formatted(id);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 8)
                    .mapToObj(_ ->
                            senders.submit(() -> post(token, "/reports", body).status()))
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
        var published = post(token, "/reports", EXITS.formatted(id));
        assertThat(published.status()).as(published.body().toString()).isEqualTo(201);
        var report = get(token, "/reports/" + id).body();
        within(
                "kpi-rebuilt",
                database -> database.sql("delete from report where report = ?")
                        .param(id)
                        .update());
        assertThat(get(token, "/reports/" + id).status()).isEqualTo(404);
        assertThat(post("operations_kpi-rebuilt", "/operations/views/reports/rebuild", "")
                        .status())
                .isEqualTo(202);
        await().untilAsserted(
                        () -> assertThat(get(token, "/reports/" + id).body()).isEqualTo(report));
    }

    @Test
    void a_report_recovered_from_the_topic_is_computed_again_as_it_was_known() throws Exception {
        var organisation = new OrganisationId("kpi-recovered");
        var log = new ArrayList<ReceivedEvent>();
        for (int i = 0; i < 5; i++) {
            log.add(received(
                    organisation,
                    log,
                    new MeasureEntered(placement(), LocalDate.of(2026, 1, 10 + i)),
                    "2026-04-01T11:00:00Z"));
        }
        hear(organisation, log);
        var token = "analyst_kpi-recovered";
        var id = Id.next();
        var body = """
                {"report":"%s","figures":["measure-entries"],"from":"2026-01","to":"2026-01","by":["month"],\
                "asKnownOn":"2026-11-17"}""".formatted(id);
        post(token, "/reports", body);
        var report = get(token, "/reports/" + id).body();
        assertThat(report.at("/figures/0/rows/0/numerator").asInt()).isEqualTo(5);
        hear(
                organisation,
                List.of(received(
                        organisation,
                        log,
                        new MeasureEntered(placement(), LocalDate.of(2026, 1, 20)),
                        "2026-11-19T11:00:00Z")));

        within("kpi-recovered", database -> {
            database.sql("delete from report where report = ?").param(id).update();
            service.getBean(ReportProjection.class)
                    .on(
                            new ReportPublished(
                                    new ReportId(id),
                                    LocalDate.of(2026, 11, 17),
                                    new MonthOrDay("2026-01"),
                                    new MonthOrDay("2026-01"),
                                    List.of(Dimension.MONTH),
                                    List.of(new Definition(FigureName.MEASURE_ENTRIES, 1)),
                                    new Sha256(report.get("logHash").asString()),
                                    new Internal.Withheld<>()),
                            new EventMetadata(
                                    Id.next(),
                                    "outcome.ReportPublished",
                                    id,
                                    0,
                                    Instant.parse(report.get("frozenAt").asString()),
                                    organisation,
                                    null,
                                    "c",
                                    "c",
                                    null),
                            database);
            return id;
        });
        assertThat(get(token, "/reports/" + id).body()).isEqualTo(report);
        var recovered = get(token, "/reports/" + id + "/review").body();
        assertThat(recovered.get("logUnchanged").asBoolean()).isTrue();
        assertThat(recovered.at("/changes/0/now/numerator").asInt()).isEqualTo(6);
        hear(
                organisation,
                List.of(received(
                        organisation,
                        log,
                        new MeasureEntered(placement(), LocalDate.of(2026, 1, 21)),
                        "2026-11-01T11:00:00Z")));
        assertThat(get(token, "/reports/" + id + "/review")
                        .body()
                        .get("logUnchanged")
                        .asBoolean())
                .as("the published hash is that of the original figures")
                .isFalse();
    }

    private static <T> T within(String organisation, Function<JdbcClient, T> work) {
        return service.getBean(TenantTransactions.class)
                .within(new OrganisationId(organisation), () -> work.apply(service.getBean(JdbcClient.class)));
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
            assertThat(columns(figures.get(i).get("rows"), "/at/month", "suppressed", "numerator", "value"))
                    .contains("2025-01 true - -", "2025-02 true - -")
                    .anyMatch(total -> total.startsWith("- false 10 "));
        }
        assertThat(row(figures.at("/2/rows/0"), "/at/month", "suppressed", "numerator", "value"))
                .isEqualTo("2025-01 false 12 12");
        var evidenced = post(token, "/reports", body.formatted(Id.next(), "\"integration-quota-evidenced\""));
        assertThat(figures(token, evidenced)).hasSize(1);
        assertThat(figures(token, evidenced).get(0).get("rows"))
                .as("the quota may stand in another report")
                .isEqualTo(figures.get(1).get("rows"));
        assertThat(get(token, "/reports/" + both.body().get("id").asString() + "/review")
                        .body()
                        .get("changes"))
                .isEmpty();
    }

    private static JsonNode figures(String token, Answer published) throws Exception {
        return get(token, "/reports/" + published.body().get("id").asString())
                .body()
                .get("figures");
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
}
