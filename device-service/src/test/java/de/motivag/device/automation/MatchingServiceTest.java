package de.motivag.device.automation;

import static de.motivag.kit.Answer.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.kit.calendar.WorkingDays;
import de.motivag.kit.eventstore.StreamLoader;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests are matched with devices in their order, also when many arrive at once. */
class MatchingServiceTest extends DeviceServiceTesting {
    @Test
    void a_request_waits_until_a_device_of_its_type_is_registered_and_is_then_served_over_kafka() throws Exception {
        var organisation = new OrganisationId("jc-first");
        need(organisation, DeviceType.LAPTOP);
        register(organisation, DeviceType.TABLET, "T-1");
        var waiting = get("intake_jc-first", "/loan-requests?status=WAITING").body();
        assertThat(waiting.get("items")).hasSize(1);
        assertThat(waiting.at("/items/0/type").stringValue()).isEqualTo("LAPTOP");

        var laptop = post("device-desk_jc-first", "/devices", """
                {"type": "LAPTOP", "inventoryNumber": "L-1", "inStockSince": "2026-01-12"}""");
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

        var due = WorkingDays.nationwide().onOrAfter(today().plusDays(90));
        var handOut = """
                {"loanRequest": %s, "condition": "GOOD", "accessories": ["BAG", "MOUSE"], "dueBack": "%s",
                 "agreementAccepted": %s}""";
        var refused = post(
                "device-desk_jc-first",
                "/devices/" + id + "/hand-out",
                handOut.formatted(request.get("loanRequest"), due, false));
        assertThat(refused.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:agreement-not-accepted");
        var done = post(
                "device-desk_jc-first",
                "/devices/" + id + "/hand-out",
                handOut.formatted(request.get("loanRequest"), due, true));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body().get("version").intValue()).isEqualTo(3);
        var device = get("team-lead_jc-first", "/devices/" + id);
        assertThat(device.header("ETag")).isEqualTo("\"3\"");
        assertThat(device.body().get("status").stringValue()).isEqualTo("HANDED_OUT");
        assertThat(device.body().get("inStockSince").stringValue()).isEqualTo("2026-01-12");
        assertThat(texts(device.body().at("/loan/accessories"))).containsExactlyInAnyOrder("BAG", "MOUSE");
        var fulfilled = get(
                "team-lead_jc-first",
                "/loan-requests/" + request.get("loanRequest").stringValue());
        assertThat(fulfilled.body().get("status").stringValue()).isEqualTo("FULFILLED");
        assertThat(fulfilled.header("ETag")).isEqualTo("\"3\"");
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
            var waiting = service.within(organisation, () -> {
                service.bean(Matching.class).enter(organisation, DeviceType.LAPTOP);
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
        var rest = get(
                        "intake_jc-order",
                        "/loan-requests?limit=1&after="
                                + requests.body().get("next").stringValue())
                .body();
        assertThat(rest.at("/items/0/status").stringValue()).isEqualTo("WAITING");
        assertThat(rest.get("next")).isNull();
    }

    @Test
    void a_device_reserved_by_hand_is_refused_to_others() throws Exception {
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
    void a_device_taken_by_hand_before_the_view_shows_it_is_replaced_by_the_next_one() {
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

    /** Serves the requests as if every registration arrived once more. */
    private static void serveAgain(OrganisationId organisation) {
        var reaction = service.bean(WhenDeviceFreeThenServeRequests.class);
        var devices = service.within(
                organisation,
                () -> service.bean(JdbcClient.class)
                        .sql("select device from device where organisation = ?")
                        .param(organisation.value())
                        .query(UUID.class)
                        .list());
        for (var device : devices) {
            service.react(organisation, () -> {
                var entry = service.bean(StreamLoader.class)
                        .read(new DeviceId(device))
                        .getFirst();
                reaction.on(reaction.event().cast(entry.event()), entry.recorded());
            });
        }
    }

    private static void pretend(String sql, Id row, OrganisationId organisation) {
        service.within(
                organisation,
                () -> service.bean(JdbcClient.class).sql(sql).param(row.value()).update());
    }
}
