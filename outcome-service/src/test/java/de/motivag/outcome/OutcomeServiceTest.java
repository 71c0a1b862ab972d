package de.motivag.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.GroupId;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.coaching.OfferKind;
import de.motivag.events.coaching.ParticipationEvent.AttendanceRecorded;
import de.motivag.events.coaching.ParticipationEvent.AttendanceStatus;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntryCorrected;
import de.motivag.events.coaching.ParticipationEvent.Place;
import de.motivag.events.coaching.ParticipationEvent.Presence;
import de.motivag.events.coaching.ParticipationId;
import de.motivag.events.coaching.SessionId;
import de.motivag.events.codec.EventCodec;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent.Channel;
import de.motivag.events.enrolment.ReferralEvent.ContactLogged;
import de.motivag.events.enrolment.ReferralEvent.ContactPurpose;
import de.motivag.events.enrolment.ReferralEvent.ReferralOpened;
import de.motivag.events.enrolment.ReferralEvent.Suitability;
import de.motivag.events.enrolment.ReferralEvent.SuitabilityAssessed;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.events.enrolment.TeamId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.kafka.Consumer;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.kafka.Topics;
import de.motivag.kit.wall.Wall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real PostgreSQL and Kafka. Each test is an organisation of its own. */
class OutcomeServiceTest {
    /** Tokens that say who they are: {@code role_organisation}. */
    @Configuration
    static class PlainTokens {
        @Bean
        JwtDecoder tokens() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject("0197e1a0-0000-7000-8000-000000000001")
                    .claim("roles", List.of(token.split("_")[0]))
                    .claim("organisation", token.split("_")[1])
                    .build();
        }
    }

    private static final ParticipantId PERSON = new ParticipantId(Id.next());
    private static final OfferId OFFER = new OfferId(Id.next());
    private static final Instant RECORDED = Instant.parse("2026-01-20T12:00:00.123Z");
    private static final LocalDate DAY = LocalDate.of(2026, 1, 19);

    private static ConfigurableApplicationContext service;

    private final ReferralId referral = new ReferralId(Id.next());
    private final Place place =
            new Place(new ParticipationId(Id.next()), PERSON, referral, OFFER, 1, new GroupId(Id.next()));

    @BeforeAll
    static void start(@TempDir Path folder) {
        var infrastructure = Infrastructure.shared();
        var database = infrastructure.database("outcome");
        service = new SpringApplicationBuilder(OutcomeService.class, PlainTokens.class)
                .properties("spring.config.name=outcome")
                .run(
                        "--PORT=0",
                        "--MOTIVAG_DB_URL=" + database.url(),
                        "--MOTIVAG_DB_USER=" + database.user(),
                        "--MOTIVAG_DB_PASSWORD=" + database.password(),
                        "--MOTIVAG_DB_OWNER=" + database.ownerUser(),
                        "--MOTIVAG_DB_OWNER_PASSWORD=" + database.ownerPassword(),
                        "--MOTIVAG_KAFKA=" + infrastructure.bootstrapServers(),
                        "--MOTIVAG_MASTER_KEY=" + folder.resolve("master.key"),
                        "--MOTIVAG_ISSUER=http://localhost",
                        "--MOTIVAG_AUDIENCE=motivag");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void what_comes_over_kafka_becomes_a_fact_once_and_a_figure() throws Exception {
        var organisation = new OrganisationId("jc-kafka");
        var attended = attended(120);
        var entered = new MeasureEntered(place, DAY);
        var first = recorded(attended, 0, RECORDED, organisation);
        var second = recorded(entered, 1, RECORDED, organisation);
        try (var producer = producer()) {
            send(producer, attended, first);
            send(producer, entered, second);
            send(producer, attended, first);
            send(producer, entered, second);
        }
        await().untilAsserted(
                        () -> assertThat(count("fact_entry", organisation)).isEqualTo(1));
        assertThat(count("fact_contact", organisation)).isEqualTo(1);
        assertThat(count("fact_attendance", organisation)).isEqualTo(1);
        assertThat(rows("select known_from = '2026-01-20T12:00:00.123Z' from fact_entry", organisation))
                .containsExactly("t");
        assertThat(count("parked_event", organisation)).isZero();

        var entries = get("analyst_jc-kafka", "/kpis/measure-entries?from=2026-01&to=2026-01");
        assertThat(entries.body().toString()).isEqualTo("""
                        {"name":"measure-entries","number":1,"version":1,"unit":"Eintritte","from":"2026-01-01",\
                        "to":"2026-01-31","rows":[{"offer":"%s","month":"2026-01","numerator":1,"value":1}]}""".formatted(OFFER.value()));
        var density = get("team-lead_jc-kafka", "/kpis/contact-density?from=2026-01-01&to=2026-01&by=month");
        assertThat(density.body().get("rows").toString())
                .isEqualTo("[{\"month\":\"2026-01\",\"numerator\":1,\"denominator\":0.4271,\"value\":2.3413}]");
        assertThat(get("analyst_jc-elsewhere", "/kpis/measure-entries?from=2026-01&to=2026-01&by=")
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
                        PERSON,
                        OFFER,
                        Suitability.NOT_YET,
                        120,
                        Channel.VIDEO,
                        DAY,
                        new Confidential.Withheld<>()));
        react(organisation, attended(90), attended(0));
        assertThat(rows("""
                        select kind || ' ' || completed || ' ' || minutes || ' ' || on_day from fact_contact
                        order by kind, completed""", organisation))
                .containsExactly(
                        "MAIL false 15 2026-01-19",
                        "PHONE false 15 2026-01-19",
                        "PHONE true 15 2026-01-19",
                        "SESSION true 90 2026-01-19",
                        "SUITABILITY true 120 2026-01-19");
        assertThat(rows("select status || ' ' || minutes from fact_attendance order by minutes", organisation))
                .containsExactly("ABSENT 0", "PRESENT 90");
    }

    @Test
    void a_corrected_entry_ends_at_the_time_of_recording_and_repeating_all_changes_nothing() {
        var organisation = new OrganisationId("jc-corrected");
        var events = List.of(
                new MeasureEntered(place, DAY),
                new MeasureEntryCorrected(place, DAY, DAY.minusDays(3)),
                new MeasureEntryCorrected(place, DAY.minusDays(3), null),
                new MeasureEntered(place, DAY.plusDays(1)));
        var recorded = java.util.stream.IntStream.range(0, events.size())
                .mapToObj(i -> recorded(events.get(i), i, RECORDED.plusSeconds(i), organisation))
                .toList();
        var expected = List.of(
                "2026-01-19 12:00:00.123 12:00:01.123",
                "2026-01-16 12:00:01.123 12:00:02.123",
                "2026-01-20 12:00:03.123 infinity");
        for (int times = 0; times < 2; times++) {
            for (int i = 0; i < events.size(); i++) {
                react(events.get(i), recorded.get(i));
            }
            assertThat(rows("""
                            select entered_on || ' ' || to_char(known_from at time zone 'UTC', 'HH24:MI:SS.MS') || ' '
                                || case when known_until = 'infinity' then 'infinity'
                                   else to_char(known_until at time zone 'UTC', 'HH24:MI:SS.MS') end
                            from fact_entry order by sequence""", organisation)).isEqualTo(expected);
        }
    }

    @Test
    void a_referral_is_known_with_its_team() {
        var organisation = new OrganisationId("jc-referral");
        var team = new TeamId(Id.next());
        react(
                organisation,
                new ReferralOpened(
                        referral,
                        PERSON,
                        OFFER,
                        2,
                        OfferKind.ACTIVATION_AND_ORIENTATION,
                        DAY,
                        new Confidential.Withheld<>(),
                        null,
                        null,
                        team,
                        null));
        assertThat(rows("select team || ' ' || offer_version || ' ' || applied_on from fact_referral", organisation))
                .containsExactly(team.value() + " 2 2026-01-19");
    }

    @Test
    void definitions_are_listed_in_the_callers_language() throws Exception {
        var german = get("analyst_jc-kpis", "/kpis").body();
        assertThat(german.at("/0/title").stringValue()).isEqualTo("Maßnahme-Eintritte");
        assertThat(german.at("/1/name").stringValue()).isEqualTo("contact-density");
        assertThat(german.at("/1/number").intValue()).isEqualTo(2);
        var english = get("analyst_jc-kpis", "/kpis", "en").body();
        assertThat(english.at("/0/title").stringValue()).isEqualTo("Measure entries");
        assertThat(english.at("/1/unit").stringValue()).isEqualTo("contacts per participant-month");
    }

    @Test
    void what_cannot_be_answered_is_a_problem_with_a_name() throws Exception {
        problem("/kpis/happiness?from=2026-01&to=2026-01", 404, "no-such-kpi");
        problem("/kpis/measure-entries?from=2026-02&to=2026-01", 400, "from-after-to");
        problem("/kpis/measure-entries?from=2026-01&to=2199-01", 400, "day-in-the-future");
        problem("/kpis/measure-entries?from=January&to=2026-01", 400, "unreadable-period");
        problem("/kpis/measure-entries?from=2026-01&to=2026-01&by=moon", 400, "unknown-grouping");
        problem("/kpis/measure-entries?from=2026-01", 400, "invalid-request");
        assertThat(get("adviser_jc-kpis", "/kpis").status()).isEqualTo(403);
        assertThat(get("adviser_jc-kpis", "/kpis/measure-entries?from=2026-01&to=2026-01")
                        .status())
                .isEqualTo(403);
    }

    private static void problem(String path, int status, String code) throws Exception {
        var answer = get("analyst_jc-kpis", path);
        assertThat(answer.status()).as(path).isEqualTo(status);
        assertThat(answer.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:" + code);
    }

    private ContactLogged contact(Channel channel, boolean reached) {
        return new ContactLogged(referral, PERSON, OFFER, channel, ContactPurpose.INFORMATION, reached, 15, DAY, null);
    }

    private AttendanceRecorded attended(int minutes) {
        return new AttendanceRecorded(
                place,
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

    /** As the consumer does it: on both sides of every wall. */
    private static void react(Event event, Recorded recorded) {
        Wall.everywhere(() -> inTransaction(() -> {
            service.<Reaction<?>>getBeanProvider(ResolvableType.forClass(Reaction.class))
                    .forEach(reaction -> {
                        assertThat(reaction.consumer()).isEqualTo(Consumer.FACTS);
                        react(reaction, event, recorded);
                    });
            return true;
        }));
    }

    private static <E extends Event> void react(Reaction<E> reaction, Event event, Recorded recorded) {
        if (reaction.event().isInstance(event)) {
            reaction.on(reaction.event().cast(event), recorded);
        }
    }

    private static Recorded recorded(Event event, long sequence, Instant at, OrganisationId organisation) {
        return new Recorded(
                Id.next(),
                EventTypes.name(event.getClass()),
                event.stream().value(),
                sequence,
                at,
                organisation,
                null,
                "correlation",
                "causation");
    }

    @SuppressWarnings("unchecked")
    private static Producer<String, byte[]> producer() {
        return ((ProducerFactory<String, byte[]>) service.getBean(ProducerFactory.class)).createProducer();
    }

    private static void send(Producer<String, byte[]> producer, Event event, Recorded recorded) throws Exception {
        var record = new ProducerRecord<>(
                Topics.of(recorded.type()), recorded.stream().toString(), new EventCodec().publish(event));
        java.util.Map.of(
                        "ce_id", recorded.id().toString(),
                        "ce_type", recorded.type(),
                        "ce_time", recorded.at().toString(),
                        "ce_dataschema", "urn:motivag:event:" + recorded.type() + ":1",
                        "ce_sequence", String.valueOf(recorded.sequence()),
                        "ce_organisation", recorded.organisation().value(),
                        "ce_correlationid", recorded.correlation(),
                        "ce_causationid", recorded.causation())
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    private static int count(String table, OrganisationId organisation) {
        return Integer.parseInt(
                rows("select count(*) from " + table, organisation).getFirst());
    }

    private static List<String> rows(String sql, OrganisationId organisation) {
        return Wall.within(
                organisation,
                () -> inTransaction(() -> service.getBean(JdbcClient.class)
                        .sql(sql)
                        .query((row, i) -> row.getString(1))
                        .list()));
    }

    private static <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(service.getBean(PlatformTransactionManager.class)).execute(status -> work.get());
    }

    private record Answer(int status, JsonNode body) {}

    private static Answer get(String token, String path) throws Exception {
        return get(token, path, "de-DE,de;q=0.9,en;q=0.5");
    }

    private static Answer get(String token, String path, String language) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Accept-Language", language)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        }
    }
}
