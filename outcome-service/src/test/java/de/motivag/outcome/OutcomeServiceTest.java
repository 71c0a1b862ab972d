package de.motivag.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.AttendanceCorrected;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.OneToOneHeld;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.OfferKind;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SessionId;
import de.motivag.events.common.TeamId;
import de.motivag.events.enrolment.ParticipantEvent.ErasureAnswered;
import de.motivag.events.enrolment.ParticipantEvent.ErasureService;
import de.motivag.events.enrolment.ParticipantEvent.ParticipantRegistered;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.kit.ServiceUnderTest;
import de.motivag.kit.ServiceUnderTest.PlainTokens;
import de.motivag.kit.eventstore.CommandContext;
import de.motivag.kit.eventstore.CommandResult;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.EventMetadata;
import de.motivag.kit.kafka.BulkReaction;
import de.motivag.kit.kafka.EventFlow;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.kafka.ReceivedEvent;
import de.motivag.kit.kafka.Topics;
import de.motivag.kit.sweep.Sweep;
import de.motivag.kit.tenancy.TenantContext;
import de.motivag.outcome.write.outcomecase.OutcomeCase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the whole service on a real PostgreSQL and Kafka. Each test has an organisation of its own. */
@Tag("integration")
class OutcomeServiceTest {
    static class SteppedClock {
        @Bean
        Clock clock() {
            InstantSource stepped = NOW::get;
            return stepped.withZone(ZoneOffset.UTC);
        }
    }

    private static final AtomicReference<Instant> NOW = new AtomicReference<>();

    private static final OfferId OFFER = new OfferId(Id.next());
    private static final Instant RECORDED = Instant.parse("2026-01-20T12:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 19);

    private static ConfigurableApplicationContext service;

    private final ParticipantId person = new ParticipantId(Id.next());
    private final ReferralId referral = new ReferralId(Id.next());
    private final PlacementRef placement =
            new PlacementRef(new ParticipationId(Id.next()), person, referral, OFFER, 1, new GroupId(Id.next()));

    @BeforeEach
    void itIsInNovember() {
        NOW.set(Instant.parse("2026-11-20T12:00:00Z"));
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        NOW.set(Instant.parse("2026-11-20T12:00:00Z"));
        ServiceUnderTest.emptyTopics();
        service = ServiceUnderTest.start(
                "outcome",
                "outcome",
                folder.resolve("master.key"),
                OutcomeService.class,
                PlainTokens.class,
                SteppedClock.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private ReferralOpened opened(@Nullable TeamId team) {
        return new ReferralOpened(
                referral,
                person,
                OFFER,
                2,
                OfferKind.ACTIVATION_AND_ORIENTATION,
                DAY,
                new Confidential.Withheld<>(),
                null,
                null,
                team,
                null);
    }

    @Test
    void an_event_from_kafka_becomes_a_fact_once_and_counts_in_a_figure() throws Exception {
        var organisation = new OrganisationId("jc-kafka");
        react(organisation, opened(null));
        var attended = attended(120);
        var entered = new MeasureEntered(placement, DAY);
        var first = recorded(attended, 0, RECORDED, organisation);
        var second = recorded(entered, 1, RECORDED, organisation);
        try (var producer = producer()) {
            send(producer, attended, first);
            send(producer, entered, second);
            send(producer, attended, first);
            send(producer, entered, second);
        }
        await().untilAsserted(
                        () -> assertThat(count("facts.entry", organisation)).isEqualTo(1));
        assertThat(count("facts.contact", organisation)).isEqualTo(1);
        assertThat(count("facts.attendance", organisation)).isEqualTo(1);
        assertThat(rows("select known_from = '2026-01-20T12:00:00.123Z' from facts.entry", organisation))
                .containsExactly("t");
        assertThat(count("parked_event", organisation)).isZero();

        var entries = get("analyst_jc-kafka", "/kpis/measure-entries?from=2026-01&to=2026-01");
        assertThat(entries.body().get("version").intValue()).isEqualTo(1);
        assertThat(entries.body().get("unit").stringValue()).isEqualTo("Eintritte");
        assertThat(entries.body().get("to").stringValue()).isEqualTo("2026-01-31");
        assertThat(entries.body().get("rows").toString()).isEqualTo("""
                [{"offer":"%s","month":"2026-01","numerator":1,"value":1}]""".formatted(OFFER.value()));
        var density = get("team-lead_jc-kafka", "/kpis/contact-density?from=2026-01-01&to=2026-01&by=month");
        assertThat(density.body().get("rows").toString())
                .isEqualTo("[{\"month\":\"2026-01\",\"numerator\":1,\"denominator\":0.4271,\"value\":2.3413}]");
        assertThat(get("analyst_jc-elsewhere", "/kpis/measure-entries?from=2026-01&to=2026-01&by=none")
                        .body()
                        .get("rows"))
                .isEmpty();
    }

    @Test
    void contacts_are_completed_unless_they_are_mails_or_reach_nobody() {
        var organisation = new OrganisationId("jc-contacts");
        react(organisation, contact(Channel.PHONE, true), contact(Channel.PHONE, false), contact(Channel.MAIL, true));
        react(
                organisation,
                new SuitabilityAssessed(
                        referral,
                        person,
                        OFFER,
                        Suitability.NOT_YET,
                        120,
                        Channel.VIDEO,
                        DAY,
                        new Confidential.Withheld<>()));
        react(organisation, attended(90), attended(0));
        assertThat(rows("""
                        select kind || ' ' || completed || ' ' || minutes || ' ' || on_day from facts.contact
                        order by kind, completed""", organisation))
                .containsExactly(
                        "MAIL false 15 2026-01-19",
                        "PHONE false 15 2026-01-19",
                        "PHONE true 15 2026-01-19",
                        "SESSION true 90 2026-01-19",
                        "SUITABILITY true 120 2026-01-19");
        assertThat(rows("select status || ' ' || minutes from facts.attendance order by minutes", organisation))
                .containsExactly("ABSENT 0", "PRESENT 90");
    }

    @Test
    void a_corrected_entry_is_valid_until_its_correction_and_repetitions_have_no_effect() {
        var organisation = new OrganisationId("jc-corrected");
        var events = List.of(
                new MeasureEntered(placement, DAY),
                new MeasureEntryCorrected(placement, DAY, DAY.minusDays(3)),
                new MeasureEntryCorrected(placement, DAY.minusDays(3), null),
                new MeasureEntered(placement, DAY.plusDays(1)));
        var metadata = IntStream.range(0, events.size())
                .mapToObj(i -> recorded(events.get(i), i, RECORDED.plusSeconds(i), organisation))
                .toList();
        var expected = List.of(
                "2026-01-19 12:00:00.123 12:00:01.123",
                "2026-01-16 12:00:01.123 12:00:02.123",
                "2026-01-20 12:00:03.123 infinity");
        for (int times = 0; times < 2; times++) {
            for (int i = 0; i < events.size(); i++) {
                react(events.get(i), metadata.get(i));
            }
            assertThat(rows("""
                            select entered_on || ' ' || to_char(known_from at time zone 'UTC', 'HH24:MI:SS.MS') || ' '
                                || case when known_until = 'infinity' then 'infinity'
                                   else to_char(known_until at time zone 'UTC', 'HH24:MI:SS.MS') end
                            from facts.entry order by sequence""", organisation)).isEqualTo(expected);
        }
    }

    @Test
    void a_referral_is_known_with_its_team() {
        var organisation = new OrganisationId("jc-referral");
        var team = new TeamId(Id.next());
        react(organisation, opened(team));
        assertThat(rows("""
                        select team || ' ' || applied_on
                        from facts.application join facts.team using (referral)""", organisation)).containsExactly(team.value() + " 2026-01-19");
    }

    @Test
    void definitions_are_listed_in_the_callers_language() throws Exception {
        var german = get("analyst_jc-kpis", "/kpis").body();
        assertThat(german.at("/0/title").stringValue()).isEqualTo("Maßnahme-Eintritte");
        assertThat(german.at("/1/name").stringValue()).isEqualTo("contact-density");
        var english = get("analyst_jc-kpis", "/kpis", "en").body();
        assertThat(english.at("/0/title").stringValue()).isEqualTo("Measure entries");
        assertThat(english.at("/1/unit").stringValue()).isEqualTo("contacts per participant-month");
    }

    @Test
    void an_invalid_query_is_answered_with_a_problem_type() throws Exception {
        problem("/kpis/happiness?from=2026-01&to=2026-01", 404, "no-such-kpi");
        problem("/kpis/measure-entries?from=2026-02&to=2026-01", 400, "from-after-to");
        problem("/kpis/measure-entries?from=2026-01&to=2199-01", 400, "day-in-future");
        problem("/kpis/measure-entries?from=January&to=2026-01", 400, "unreadable-period");
        problem("/kpis/measure-entries?from=2026-01&to=2026-01&by=moon", 400, "unknown-grouping");
        problem("/kpis/measure-entries?from=2026-01", 400, "invalid-request");
        assertThat(get("adviser_jc-kpis", "/kpis").status()).isEqualTo(403);
        assertThat(get("adviser_jc-kpis", "/kpis/measure-entries?from=2026-01&to=2026-01")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void work_is_reported_once_and_read_with_its_note_and_every_reading_is_logged() throws Exception {
        var organisation = new OrganisationId("jc-work");
        registered(organisation, placement.participant());
        var path = "/participants/" + placement.participant().value();
        var job = Id.next();
        var report = """
                {"integration":"%s","facts":{"kind":"EMPLOYMENT","startsOn":"2026-03-02","weeklyHours":19.25,\
                "fixedTerm":false,"insured":true,"subsidised":false,"foundThrough":"COACHING"},\
                "note":"a bakery in the next street"}""".formatted(job);
        var first = post("adviser_jc-work", path + "/integrations", report);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.body().get("id").stringValue()).isEqualTo(job.toString());
        assertThat(post("intake_jc-work", path + "/integrations", report).status())
                .isEqualTo(200);
        assertThat(post("moderator_jc-work", path + "/integrations", report).status())
                .isEqualTo(403);
        assertThat(post("adviser_jc-foreign", path + "/integrations", report).status())
                .isEqualTo(404);
        post("adviser_jc-work", path + "/progress", "{\"ladderVersion\":1,\"step\":3,\"on\":\"2026-03-02\"}");
        post(
                "employer-service_jc-work",
                path + "/benefit-periods",
                "{\"knownUntil\":\"2026-10-31\",\"periods\":[{\"from\":\"2024-01-01\",\"to\":\"2026-03-31\"}]}");
        assertThat(post("adviser_jc-work", path + "/confirm-no-integration", "{\"checkedOn\":\"2026-11-21\"}")
                        .body()
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:motivag:problem:day-in-future");
        assertThat(types(organisation))
                .containsExactly(
                        "outcome.IntegrationReported", "outcome.ProgressRecorded", "outcome.BenefitPeriodsReported");

        var read = get("equal-opportunity_jc-work", path + "/work-biography");
        assertThat(read.body().toString())
                .isEqualTo("""
                        {"participant":"%s","integrations":[{"integration":"%s","facts":{"kind":"EMPLOYMENT",\
                        "startsOn":"2026-03-02","weeklyHours":19.25,"fixedTerm":false,"insured":true,"subsidised":false,\
                        "foundThrough":"COACHING"},"note":"a bakery in the next street"}],\
                        "progress":[{"ladderVersion":1,"on":"2026-03-02","step":3}],"benefitsKnownUntil":"2026-10-31",\
                        "benefitPeriods":[{"from":"2024-01-01","to":"2026-03-31"}],"version":3}""".formatted(placement.participant().value(), job));
        assertThat(rows("""
                                select roles::text || ' ' || method || ' ' || route || ' ' || outcome || ' '
                                  || participants::text from access_log""", organisation))
                .contains("{equal-opportunity} GET /participants/{participant}/work-biography OPENED {%s}"
                        .formatted(placement.participant().value()));
        assertThat(get("analyst_jc-work", path + "/work-biography").status()).isEqualTo(403);
        assertThat(get("adviser_jc-foreign", path + "/work-biography").status()).isEqualTo(404);

        assertThat(post("adviser_jc-work", path + "/integrations/" + job + "/withdraw", "{\"reason\":\"a mistake\"}")
                        .status())
                .isEqualTo(200);
        assertThat(get("adviser_jc-work", path + "/work-biography").body().get("integrations"))
                .isEmpty();
    }

    @Test
    void a_closed_window_is_evaluated_once_under_simultaneous_attempts() throws Exception {
        var organisation = new OrganisationId("jc-sweep");
        happens(organisation, new MeasureEntered(placement, LocalDate.of(2026, 3, 2)), 0);
        happens(organisation, new MeasureEnded(placement, LocalDate.of(2026, 3, 29), EndKind.COMPLETED, null), 1);
        assertThat(due("2026-09-29", organisation)).isEmpty();
        assertThat(due("2026-09-30", organisation)).hasSize(1);
        var due = due("2026-12-24", organisation);
        assertThat(due).hasSize(1);

        NOW.set(Instant.parse("2026-09-29T21:59:59.999Z"));
        carryOut(due.getFirst());
        assertThat(types(organisation)).doesNotContain("outcome.OutcomeEvaluated");

        NOW.set(Instant.parse("2026-09-29T22:00:00Z"));
        var together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var answers = Stream.generate(() -> threads.submit(() -> {
                        together.await();
                        return carryOut(due.getFirst());
                    }))
                    .limit(2)
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().refusal()).isNull();
            }
        }
        assertThat(types(organisation))
                .containsExactly("outcome.OutcomeCaseOpened", "outcome.OutcomeWindowSet", "outcome.OutcomeEvaluated");
        assertThat(due("2026-12-24", organisation)).isEmpty();
        assertThat(carryOut(due.getFirst()).refusal()).isNull();
        assertThat(types(organisation)).hasSize(3);
    }

    @Test
    void late_evidence_arrives_over_the_services_own_topic_and_corrects_the_evaluation() throws Exception {
        var organisation = new OrganisationId("jc-late");
        try (var producer = producer()) {
            var entered = new MeasureEntered(placement, LocalDate.of(2026, 2, 2));
            send(producer, entered, recorded(entered, 0, RECORDED, organisation));
            var ended = new MeasureEnded(placement, LocalDate.of(2026, 2, 27), EndKind.COMPLETED, null);
            send(producer, ended, recorded(ended, 1, RECORDED, organisation));
        }
        await().untilAsserted(() -> assertThat(due("2026-11-20", organisation)).hasSize(1));
        carryOut(due("2026-11-20", organisation).getFirst());
        assertThat(rows("select state || ' ' || result from outcome_case", organisation))
                .containsExactly("EVALUATED NOT_EVIDENCED");

        registered(organisation, placement.participant());
        var path = "/participants/" + placement.participant().value();
        post("adviser_jc-late", path + "/confirm-no-integration", "{\"checkedOn\":\"2026-08-27\"}");
        await().untilAsserted(() -> assertThat(rows("select result from outcome_case", organisation))
                .containsExactly("NOT_INTEGRATED"));
        post("employer-service_jc-late", path + "/integrations", """
                {"facts":{"kind":"EMPLOYMENT","startsOn":"2026-08-27","fixedTerm":false,"insured":false,\
                "subsidised":true,"foundThrough":"EMPLOYER_SERVICE"}}""");
        await().untilAsserted(() -> assertThat(rows(
                        "select result || ' ' || begun || ' ' || insured_on_the_day from outcome_case", organisation))
                .containsExactly("INTEGRATED IN_WINDOW NO"));
        post("adviser_jc-late", path + "/withdraw-no-integration", """
                {"checkedOn":"2026-08-27","reason":"of another person"}""");
        await().untilAsserted(() -> assertThat(
                        rows("select result || ' ' || insured_on_the_day from outcome_case", organisation))
                .containsExactly("INTEGRATED NOT_EVIDENCED"));
        assertThat(types(organisation))
                .filteredOn("outcome.OutcomeReevaluated"::equals)
                .hasSize(3);
        assertThat(count("parked_event", organisation)).isZero();
    }

    @Test
    void an_erased_person_has_no_notes_and_is_still_evaluated() throws Exception {
        var organisation = new OrganisationId("jc-erased");
        registered(organisation, placement.participant());
        var path = "/participants/" + placement.participant().value();
        var work = """
                {"facts":{"kind":"EMPLOYMENT","startsOn":"2026-03-02","fixedTerm":false,"insured":true,\
                "subsidised":false,"foundThrough":"SELF"},"note":"found it herself"}""";
        post("adviser_jc-erased", path + "/integrations", work);
        // Waits, because evidence that arrives after the end would trigger the evaluation before the erasure.
        await().until(OutcomeServiceTest::everythingIsHeard);
        happens(organisation, new MeasureEntered(placement, LocalDate.of(2026, 2, 2)), 0);
        happens(
                organisation,
                new MeasureEnded(placement, LocalDate.of(2026, 2, 27), EndKind.EARLY, EndReason.EMPLOYMENT),
                1);
        var asked = new ErasureAnswered(placement.participant(), new ErasureId(Id.next()), ErasureService.COACHING, 1);
        try (var producer = producer()) {
            send(producer, asked, recorded(asked, 1, RECORDED, organisation));
            send(producer, asked, recorded(asked, 1, RECORDED, organisation));
        }
        await().untilAsserted(() -> assertThat(types(organisation)).contains("outcome.PersonShredded"));
        var read = get("adviser_jc-erased", path + "/work-biography").body();
        assertThat(read.at("/integrations/0/facts/startsOn").stringValue()).isEqualTo("2026-03-02");
        assertThat(read.at("/integrations/0/note").isMissingNode()).isTrue();
        assertThat(post("adviser_jc-erased", path + "/integrations", work)
                        .body()
                        .get("type")
                        .stringValue())
                .isEqualTo("urn:motivag:problem:participant-erased");
        carryOut(due("2026-11-20", organisation).getFirst());
        assertThat(rows("select result from outcome_case", organisation)).containsExactly("INTEGRATED");
        var second = new ErasureAnswered(placement.participant(), new ErasureId(Id.next()), ErasureService.COACHING, 1);
        automate(second, recorded(second, 2, RECORDED, organisation));
        assertThat(types(organisation))
                .filteredOn("outcome.PersonShredded"::equals)
                .hasSize(2);
    }

    @Test
    void the_worklist_shows_windows_that_close_soon_without_evidence() throws Exception {
        var organisation = new OrganisationId("jc-list");
        var ends = List.of("2026-06-30", "2026-05-29", "2026-06-12", "2026-05-08");
        var people = new ArrayList<PlacementRef>();
        for (var end : ends) {
            var person = somebody();
            people.add(person);
            happens(organisation, new MeasureEntered(person, LocalDate.of(2026, 5, 4)), 0);
            happens(organisation, new MeasureEnded(person, LocalDate.parse(end), EndKind.COMPLETED, null), 1);
        }
        happens(organisation, new MeasureEntered(placement, LocalDate.of(2026, 11, 2)), 0);
        registered(organisation, people.get(1).participant());
        post("adviser_jc-list", "/participants/" + people.get(1).participant().value() + "/integrations", """
                {"facts":{"kind":"EMPLOYMENT","startsOn":"2026-05-18","fixedTerm":false,"insured":true,\
                "subsidised":false,"foundThrough":"SELF"}}""");
        due("2026-11-20", organisation).forEach(OutcomeServiceTest::carryOut);

        var list = "/outcome-cases?state=WINDOW&evidenced=false&closesFrom=2026-11-20&closesTo=2026-12-31";
        var urgent = get("adviser_jc-list", list).body().get("items");
        assertThat(urgent).hasSize(2);
        assertThat(urgent.at("/0/participation").stringValue())
                .isEqualTo(people.get(2).participation().value().toString());
        assertThat(urgent.at("/0/closesOn").stringValue()).isEqualTo("2026-12-12");
        assertThat(urgent.at("/1/closesOn").stringValue()).isEqualTo("2026-12-30");
        assertThat(get("adviser_jc-list", "/outcome-cases?result=NOT_EVIDENCED")
                        .body()
                        .at("/items/0/outcome")
                        .toString())
                .isEqualTo("""
                        {"result":"NOT_EVIDENCED","insuredOnTheDay":"NOT_EVIDENCED","progress":"NOT_EVIDENCED",\
                        "receiptEnded":"NOT_EVIDENCED"}""");
        assertThat(get(
                                "adviser_jc-list",
                                "/outcome-cases?participant="
                                        + people.get(1).participant().value())
                        .body()
                        .at("/items/0/evidenced")
                        .booleanValue())
                .isTrue();
        assertThat(get("adviser_jc-list", "/outcome-cases?evidenced=true")
                        .body()
                        .get("items"))
                .hasSize(1);

        var seen = new ArrayList<String>();
        String next = "";
        do {
            var page = get("team-lead_jc-list", "/outcome-cases?limit=2" + next).body();
            page.get("items").forEach(item -> seen.add(item.at("/closesOn").asString("open")));
            next = page.has("next") ? "&after=" + page.get("next").stringValue() : "";
        } while (!next.isEmpty());
        assertThat(seen).containsExactly("2026-11-08", "2026-11-29", "2026-12-12", "2026-12-30", "open");

        var id = OutcomeCase.of(placement.participation()).value();
        assertThat(get("adviser_jc-list", "/outcome-cases/" + id)
                        .body()
                        .get("state")
                        .stringValue())
                .isEqualTo("OPEN");
        assertThat(get("adviser_jc-foreign", "/outcome-cases/" + id).status()).isEqualTo(404);
        assertThat(get("analyst_jc-list", "/outcome-cases").status()).isEqualTo(403);
    }

    @Test
    void a_corrected_attendance_replaces_its_contact_and_a_one_to_one_conversation_counts_as_one() {
        var organisation = new OrganisationId("jc-attendance");
        var session = new SessionId(Id.next());
        var other = new SessionId(Id.next());
        var events = List.of(
                attended(session, 120),
                attended(other, 90),
                corrected(session, 0),
                new OneToOneHeld(placement, DAY, Presence.ON_SITE, 30, null),
                corrected(session, 45));
        var metadata = IntStream.range(0, events.size())
                .mapToObj(i -> recorded(events.get(i), i, RECORDED.plusSeconds(i), organisation))
                .toList();
        for (int times = 0; times < 2; times++) {
            for (int i = 0; i < events.size(); i++) {
                react(events.get(i), metadata.get(i));
            }
            var knownUntil = " || case when known_until = 'infinity' then '' else to_char(known_until, ' SS') end";
            assertThat(rows(
                            "select kind || ' ' || minutes" + knownUntil + " from facts.contact order by sequence",
                            organisation))
                    .containsExactly("SESSION 120 02", "SESSION 90", "ONE_TO_ONE 30", "SESSION 45");
            assertThat(rows(
                            "select status || ' ' || minutes" + knownUntil + " from facts.attendance order by sequence",
                            organisation))
                    .containsExactly("PRESENT 120 02", "PRESENT 90", "ABSENT 0 04", "LATE 45");
        }
    }

    @Test
    void the_knowledge_of_a_past_day_can_be_queried() throws Exception {
        var organisation = new OrganisationId("jc-known");
        var entered = new MeasureEntered(placement, DAY);
        react(entered, recorded(entered, 0, RECORDED, organisation));
        var asked = "/kpis/measure-entries?from=2026-01-01&to=2026-01-19&by=none&asKnownOn=";
        assertThat(get("analyst_jc-known", asked + "2026-01-19").body().get("rows"))
                .isEmpty();
        assertThat(get("analyst_jc-known", asked + "2026-01-20").body().get("rows"))
                .hasSize(1);
        assertThat(get("analyst_jc-known", asked + "2026-11-21").status()).isEqualTo(400);
    }

    private static void registered(OrganisationId organisation, ParticipantId participant) {
        happens(organisation, new ParticipantRegistered(participant, new Confidential.Withheld<>()), 0);
    }

    private static void happens(OrganisationId organisation, Event event, long sequence) {
        var metadata = recorded(event, sequence, RECORDED.plusSeconds(sequence), organisation);
        react(event, metadata);
        automate(event, metadata);
    }

    private static boolean everythingIsHeard() {
        var flow = service.getBean(EventFlow.class);
        return Objects.requireNonNull(flow.relay()).events() == 0
                && flow.consumers().stream()
                        .allMatch(consumer -> flow.consumer(consumer).events() == 0);
    }

    private static List<Sweep.Due> due(String day, OrganisationId organisation) {
        var sweep = service.getBeanProvider(Sweep.class).stream()
                .filter(one -> one.name().equals("evaluate-outcomes"))
                .findFirst()
                .orElseThrow();
        return TenantContext.acrossTenants(() -> inTransaction(() -> sweep.due(LocalDate.parse(day), 1000))).stream()
                .filter(due -> due.organisation().equals(organisation))
                .toList();
    }

    private static CommandResult carryOut(Sweep.Due due) {
        var context = CommandContext.due(due.organisation(), "evaluate-outcomes");
        return service.getBean(Commands.class).carryOut(due.command(), context);
    }

    private static List<String> types(OrganisationId organisation) {
        return rows("select type from domain_event order by position", organisation);
    }

    private static PlacementRef somebody() {
        return new PlacementRef(
                new ParticipationId(Id.next()),
                new ParticipantId(Id.next()),
                new ReferralId(Id.next()),
                OFFER,
                1,
                new GroupId(Id.next()));
    }

    private AttendanceRecorded attended(SessionId session, int minutes) {
        return new AttendanceRecorded(
                placement, new GroupId(Id.next()), session, 1, DAY, AttendanceStatus.PRESENT, minutes, Presence.ONLINE);
    }

    private AttendanceCorrected corrected(SessionId session, int minutes) {
        return new AttendanceCorrected(
                placement,
                new GroupId(Id.next()),
                session,
                1,
                DAY,
                minutes > 0 ? AttendanceStatus.LATE : AttendanceStatus.ABSENT,
                minutes,
                Presence.ONLINE,
                new Confidential.Withheld<>());
    }

    private static void problem(String path, int status, String code) throws Exception {
        var answer = get("analyst_jc-kpis", path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        assertThat(answer.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:" + code);
    }

    private ContactLogged contact(Channel channel, boolean reached) {
        return new ContactLogged(referral, person, OFFER, channel, ContactPurpose.INFORMATION, reached, 15, DAY, null);
    }

    private AttendanceRecorded attended(int minutes) {
        return new AttendanceRecorded(
                placement,
                new GroupId(Id.next()),
                new SessionId(Id.next()),
                1,
                DAY,
                minutes > 0 ? AttendanceStatus.PRESENT : AttendanceStatus.ABSENT,
                minutes,
                Presence.ONLINE);
    }

    private static void react(OrganisationId organisation, Event... events) {
        for (var event : events) {
            react(event, recorded(event, 0, RECORDED, organisation));
        }
    }

    /** Handles the event like the facts consumer, for all organisations. */
    private static void react(Event event, EventMetadata metadata) {
        var received =
                new ReceivedEvent(metadata, "test", 0, metadata.sequence(), new EventCodec().publish(event), event);
        TenantContext.acrossTenants(() -> inTransaction(() -> {
            service.getBean(BulkReaction.class).on(List.of(received));
            return true;
        }));
    }

    /** Handles the event like the automation consumer, with the tenant set to its organisation. */
    private static void automate(Event event, EventMetadata metadata) {
        TenantContext.within(
                metadata.organisation(),
                () -> inTransaction(() -> {
                    service.<Reaction<?>>getBeanProvider(ResolvableType.forClass(Reaction.class)).stream()
                            .forEach(reaction -> react(reaction, event, metadata));
                    return true;
                }));
    }

    private static <E extends Event> void react(Reaction<E> reaction, Event event, EventMetadata metadata) {
        if (reaction.event().isInstance(event)) {
            reaction.on(reaction.event().cast(event), metadata);
        }
    }

    private static EventMetadata recorded(Event event, long sequence, Instant at, OrganisationId organisation) {
        return new EventMetadata(
                Id.next(),
                EventTypes.name(event.getClass()),
                event.stream().value(),
                sequence,
                at,
                organisation,
                null,
                "correlation",
                "causation",
                null);
    }

    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> producer() {
        return ((ProducerFactory<String, byte[]>) service.getBean(ProducerFactory.class)).createProducer();
    }

    private static void send(Producer<String, byte[]> producer, Event event, EventMetadata metadata) throws Exception {
        var record = new ProducerRecord<>(
                Topics.of(metadata.type()), metadata.stream().toString(), new EventCodec().publish(event));
        java.util.Map.of(
                        "ce_id", metadata.id().toString(),
                        "ce_type", metadata.type(),
                        "ce_time", metadata.at().toString(),
                        "ce_dataschema", "urn:motivag:event:" + metadata.type() + ":1",
                        "ce_sequence", String.valueOf(metadata.sequence()),
                        "ce_organisation", metadata.organisation().value(),
                        "ce_correlationid", metadata.correlation(),
                        "ce_causationid", metadata.causation())
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    private static int count(String table, OrganisationId organisation) {
        return Integer.parseInt(
                rows("select count(*) from " + table, organisation).getFirst());
    }

    private static List<String> rows(String sql, OrganisationId organisation) {
        return TenantContext.within(
                organisation,
                () -> inTransaction(() -> service.getBean(JdbcClient.class)
                        .sql(sql)
                        .query((row, i) -> row.getString(1))
                        .list()));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(service.getBean(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    private record Reply(int status, JsonNode body) {}

    private static Reply get(String token, String path) throws Exception {
        return get(token, path, "de-DE,de;q=0.9,en;q=0.5");
    }

    private static Reply get(String token, String path, String language) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept-Language", language)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        }
    }

    private static Reply post(String token, String path, String body) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Reply(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        }
    }
}
