package de.motivag.outcome.read.kpi;

import static de.motivag.kit.Answer.columns;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.WeeklyHours;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.IntegrationId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.WorkBiographyId;
import de.motivag.events.enrolment.Channel;
import de.motivag.events.enrolment.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.outcome.WorkBiographyEvent.FoundThrough;
import de.motivag.events.outcome.WorkBiographyEvent.Integration;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationKind;
import de.motivag.events.outcome.WorkBiographyEvent.IntegrationReported;
import de.motivag.kit.kafka.ConsumerKind;
import de.motivag.kit.kafka.ParkedEvents;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.tenancy.TenantTransactions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Figures, their explanations and comparisons, and their status. */
class KpiQueriesServiceTest extends KpiServiceTesting {
    private static final String BROKEN = "kpi-broken";

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
        assertThat(columns(asked.get("rows"), "month", "numerator", "denominator", "value"))
                .containsExactly("2026-01 1 2.0 0.5", "2026-02 1 1.0 1.0");
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
        assertThat(columns(compared.get("causes"), "how", "cases", "/share/numerator", "/share/denominator"))
                .containsExactly("ONLY_LEFT 2 -1 -2.0", "ONLY_RIGHT 1 1 1.0");
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
        assertThat(columns(compared.get("causes"), "how", "cases", "/share/numerator", "/share/denominator"))
                .containsExactly("CHANGED 1 -1 0.0");
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

    private static void park(String organisation) {
        acrossTenants("""
                insert into parked_event (consumer, topic, partition, "offset", stream, headers, reason, parked_at)
                values ('facts', 'a-topic', 0, 0, 'a-stream', '{"ce_organisation": "%s"}', 'broken', now())""".formatted(organisation));
    }
}
