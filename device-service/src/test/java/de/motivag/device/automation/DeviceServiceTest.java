package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.device.DeviceService;
import de.motivag.device.write.device.registerdevice.RegisterDevice;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.OfferId;
import de.motivag.events.codec.EventTypes;
import de.motivag.events.device.DeviceId;
import de.motivag.events.device.DeviceType;
import de.motivag.events.device.LoanRequestId;
import de.motivag.events.enrolment.ParticipantId;
import de.motivag.events.enrolment.ReferralEvent.DeviceNeeded;
import de.motivag.events.enrolment.ReferralId;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.kit.decision.Command;
import de.motivag.kit.eventstore.Collisions;
import de.motivag.kit.eventstore.Commands;
import de.motivag.kit.eventstore.Order;
import de.motivag.kit.eventstore.Recorded;
import de.motivag.kit.eventstore.Streams;
import de.motivag.kit.wall.Wall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service on a real PostgreSQL and Kafka. Each test is an organisation of its own. */
class DeviceServiceTest {
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

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        var infrastructure = Infrastructure.shared();
        var database = infrastructure.database("device");
        service = new SpringApplicationBuilder(DeviceService.class, PlainTokens.class)
                .properties("spring.config.name=device")
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
        assertThat(Files.exists(folder.resolve("master.key"))).isTrue();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_request_waits_until_a_device_of_its_type_is_registered_and_is_then_met_over_kafka() throws Exception {
        var organisation = new OrganisationId("jc-first");
        need(organisation, DeviceType.LAPTOP);
        register(organisation, DeviceType.TABLET, "T-1");
        var waiting = get("intake_jc-first", "/loan-requests?status=WAITING").body();
        assertThat(waiting.get("items")).hasSize(1);
        assertThat(waiting.at("/items/0/type").stringValue()).isEqualTo("LAPTOP");

        var laptop = post("device-desk_jc-first", "/devices", """
                {"type": "LAPTOP", "inventoryNumber": "L-1"}""");
        assertThat(laptop.status()).isEqualTo(201);
        var id = laptop.body().get("id").stringValue();
        var again = post("device-desk_jc-first", "/devices", """
                {"type": "LAPTOP", "inventoryNumber": "L-1"}""");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:inventory-number-taken");

        await().untilAsserted(() -> assertThat(get("adviser_jc-first", "/devices/" + id)
                        .body()
                        .get("status")
                        .stringValue())
                .isEqualTo("RESERVED"));
        var request =
                get("adviser_jc-first", "/loan-requests?status=MATCHED").body().at("/items/0");
        assertThat(request.get("device").stringValue()).isEqualTo(id);

        var handOut = """
                {"loanRequest": %s, "condition": "GOOD", "accessories": ["BAG", "MOUSE"], "dueBack": "2199-01-01",
                 "agreementAccepted": %s}""";
        var refused = post(
                "device-desk_jc-first",
                "/devices/" + id + "/hand-out",
                handOut.formatted(request.get("loanRequest"), false));
        assertThat(refused.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:agreement-not-accepted");
        var done = post(
                "device-desk_jc-first",
                "/devices/" + id + "/hand-out",
                handOut.formatted(request.get("loanRequest"), true));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().get("version").intValue()).isEqualTo(3);
        var device = get("team-lead_jc-first", "/devices/" + id);
        assertThat(device.etag()).isEqualTo("\"3\"");
        assertThat(device.body().get("status").stringValue()).isEqualTo("HANDED_OUT");
        assertThat(device.body().at("/loan/accessories").toString()).isEqualTo("[\"BAG\",\"MOUSE\"]");
        var fulfilled = get(
                "team-lead_jc-first",
                "/loan-requests/" + request.get("loanRequest").stringValue());
        assertThat(fulfilled.body().get("status").stringValue()).isEqualTo("FULFILLED");
        assertThat(fulfilled.etag()).isEqualTo("\"3\"");
    }

    @Test
    void thirty_two_requests_and_one_device_at_the_same_instant_end_in_one_reservation_and_no_fault() throws Exception {
        var organisation = new OrganisationId("jc-rush");
        var works = Stream.<Callable<Object>>concat(
                IntStream.range(0, 32).mapToObj(i -> () -> need(organisation, DeviceType.LAPTOP)),
                Stream.of(() -> register(organisation, DeviceType.LAPTOP, "L-1")));
        try (var threads = Executors.newFixedThreadPool(33)) {
            for (var work : threads.invokeAll(works.toList())) {
                work.get();
            }
        }
        await().untilAsserted(() -> assertThat(count("loan_request where status = 'MATCHED'", organisation))
                .isEqualTo(1));
        serveAgain(organisation);
        assertThat(count("loan_request where status = 'WAITING'", organisation)).isEqualTo(31);
        assertThat(count("device where status = 'RESERVED'", organisation)).isEqualTo(1);
        assertThat(count("domain_event where type = 'device.DeviceReserved'", organisation))
                .isEqualTo(1);
        assertThat(count("parked_event", organisation)).isZero();
    }

    @Test
    void one_type_is_matched_by_one_transaction_at_a_time_and_another_type_meanwhile() throws Exception {
        var organisation = new OrganisationId("jc-serial");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var waiting = walled(organisation, () -> {
                service.getBean(Matching.class).enter(organisation, DeviceType.LAPTOP);
                var laptop = threads.submit(() -> need(organisation, DeviceType.LAPTOP));
                var tablet = threads.submit(() -> need(organisation, DeviceType.TABLET));
                await().untilAsserted(() -> assertThat(tablet).isDone());
                await().untilAsserted(() -> assertThat(
                                count("pg_locks where locktype = 'advisory' and not granted", organisation))
                        .isEqualTo(1));
                return laptop;
            });
            waiting.get();
        }
        assertThat(count("loan_request", organisation)).isEqualTo(2);
    }

    @Test
    void devices_that_come_later_go_to_the_requests_in_their_order() throws Exception {
        var organisation = new OrganisationId("jc-order");
        var first = need(organisation, DeviceType.LAPTOP);
        need(organisation, DeviceType.LAPTOP);
        register(organisation, DeviceType.LAPTOP, "L-1");
        await().untilAsserted(() -> assertThat(count("loan_request where status = 'MATCHED'", organisation))
                .isEqualTo(1));
        var requests = get("intake_jc-order", "/loan-requests?limit=1");
        assertThat(requests.body().at("/items/0/loanRequest").stringValue())
                .isEqualTo(first.value().toString());
        assertThat(requests.body().at("/items/0/status").stringValue()).isEqualTo("MATCHED");
        var rest = get("intake_jc-order", "/loan-requests?limit=1&after=" + first.value())
                .body();
        assertThat(rest.at("/items/0/status").stringValue()).isEqualTo("WAITING");
        assertThat(rest.get("next")).isNull();
    }

    @Test
    void what_the_desk_has_reserved_by_hand_is_refused_to_others() throws Exception {
        var organisation = new OrganisationId("jc-desk");
        var free = register(organisation, DeviceType.LAPTOP, "L-1");
        var request = need(organisation, DeviceType.LAPTOP);
        var repeated =
                post("device-desk_jc-desk", "/devices/" + free.value() + "/reserve", """
                {"loanRequest": "%s"}""".formatted(request.value()));
        assertThat(repeated.status()).isEqualTo(200);
        var other = post("device-desk_jc-desk", "/devices/" + free.value() + "/reserve", """
                {"loanRequest": "%s"}""".formatted(Id.next()));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:device-not-free");
    }

    @Test
    void where_the_desk_was_quicker_than_the_view_the_next_one_is_taken() {
        var organisation = new OrganisationId("jc-quick");
        register(organisation, DeviceType.LAPTOP, "L-1");
        var served = need(organisation, DeviceType.LAPTOP);
        var next = need(organisation, DeviceType.LAPTOP);
        pretend("update loan_request set status = 'WAITING' where loan_request = ?", served, organisation);
        var second = register(organisation, DeviceType.LAPTOP, "L-2");
        await().untilAsserted(() -> assertThat(count("loan_request where status = 'MATCHED'", organisation))
                .isEqualTo(1));
        assertThat(count(
                        "loan_request where status = 'MATCHED' and loan_request = '%s' and device = '%s'"
                                .formatted(next.value(), second.value()),
                        organisation))
                .isEqualTo(1);

        register(organisation, DeviceType.LAPTOP, "L-3");
        pretend("update device set status = 'FREE' where device = ?", second, organisation);
        need(organisation, DeviceType.LAPTOP);
        assertThat(count("domain_event where type = 'device.DeviceReserved'", organisation))
                .isEqualTo(3);
        assertThat(count("parked_event", organisation)).isZero();
    }

    @Test
    void another_organisation_and_other_roles_see_nothing() throws Exception {
        var organisation = new OrganisationId("jc-mine");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        assertThat(get("device-desk_jc-other", "/devices").body().get("items")).isEmpty();
        assertThat(get("device-desk_jc-other", "/devices/" + device.value()).status())
                .isEqualTo(404);
        assertThat(get("moderator_jc-mine", "/devices").status()).isEqualTo(403);
        assertThat(get("device-desk_jc-mine", "/devices?status=STOLEN").status())
                .isEqualTo(400);
        assertThat(get("device-desk_jc-mine", "/devices?limit=201").status()).isEqualTo(400);
        assertThat(get("device-desk_jc-mine", "/devices?type=LAPTOP&status=FREE")
                        .body()
                        .get("items"))
                .hasSize(1);
        assertThat(get("device-desk_jc-mine", "/devices?type=TABLET").body().get("items"))
                .isEmpty();
    }

    /** The reaction to one event, in the transaction that the consumer would have opened, again after a collision. */
    private static LoanRequestId need(OrganisationId organisation, DeviceType type) {
        var needed =
                new DeviceNeeded(new ReferralId(Id.next()), new ParticipantId(Id.next()), new OfferId(Id.next()), type);
        var recorded = recorded(needed, organisation);
        react(
                organisation,
                () -> service.getBean(WhenDeviceNeededThenRequestLoan.class).on(needed, recorded));
        return new LoanRequestId(Id.derived(recorded.id(), "loan-request"));
    }

    /** As if every registration came once more. */
    private static void serveAgain(OrganisationId organisation) {
        var reaction = service.getBean(WhenDeviceFreeThenServeRequests.class);
        var devices = walled(
                organisation,
                () -> service.getBean(JdbcClient.class)
                        .sql("select device from device where organisation = ?")
                        .param(organisation.value())
                        .query(UUID.class)
                        .list());
        for (var device : devices) {
            react(organisation, () -> {
                var entry = service.getBean(Streams.class)
                        .read(new DeviceId(device))
                        .getFirst();
                reaction.on(reaction.event().cast(entry.event()), entry.recorded());
            });
        }
    }

    private static void react(OrganisationId organisation, Runnable reaction) {
        while (true) {
            try {
                walled(organisation, () -> {
                    reaction.run();
                    return true;
                });
                return;
            } catch (RuntimeException failure) {
                if (!Collisions.isPassing(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static <T> T walled(OrganisationId organisation, Supplier<T> work) {
        var transactions = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        return Wall.within(organisation, () -> transactions.execute(status -> work.get()));
    }

    private static DeviceId register(OrganisationId organisation, DeviceType type, String number) {
        var command = new RegisterDevice(new DeviceId(Id.next()), type, number);
        assertThat(carryOut(organisation, command).refusal()).isNull();
        return command.device();
    }

    private static de.motivag.kit.eventstore.Answer carryOut(OrganisationId organisation, Command command) {
        var cause = recorded(
                new DeviceNeeded(
                        new ReferralId(Id.next()),
                        new ParticipantId(Id.next()),
                        new OfferId(Id.next()),
                        DeviceType.LAPTOP),
                organisation);
        return service.getBean(Commands.class).carryOut(command, Order.because(cause, "test"));
    }

    private static Recorded recorded(Event event, OrganisationId organisation) {
        return new Recorded(
                Id.next(),
                EventTypes.name(event.getClass().asSubclass(Event.class)),
                event.stream().value(),
                0,
                Instant.now(),
                organisation,
                null,
                "correlation",
                "causation");
    }

    private static void pretend(String sql, Id row, OrganisationId organisation) {
        walled(
                organisation,
                () -> service.getBean(JdbcClient.class)
                        .sql(sql)
                        .param(row.value())
                        .update());
    }

    private static int count(String what, OrganisationId organisation) {
        return walled(
                organisation,
                () -> service.getBean(JdbcClient.class)
                        .sql("select count(*) from " + what)
                        .query(Integer.class)
                        .single());
    }

    private record Answer(int status, String etag, JsonNode body) {}

    private static Answer get(String token, String path) throws Exception {
        return send(token, path, HttpRequest.newBuilder().GET());
    }

    private static Answer post(String token, String path, String body) throws Exception {
        return send(token, path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Answer send(String token, String path, HttpRequest.Builder request) throws Exception {
        var port = service.getEnvironment().getProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    request.uri(URI.create("http://localhost:" + port + path))
                            .header("Authorization", "Bearer " + token)
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("ETag").orElse(""),
                    JsonMapper.shared().readTree(answer.body()));
        }
    }
}
