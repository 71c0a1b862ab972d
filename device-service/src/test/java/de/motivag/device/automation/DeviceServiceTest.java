package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.device.write.device.markoverdue.MarkOverdue;
import de.motivag.device.write.device.registerdevice.RegisterDevice;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.events.Internal;
import de.motivag.events.OrganisationId;
import de.motivag.events.coaching.ParticipationEvent.End;
import de.motivag.events.coaching.ParticipationEvent.EndReason;
import de.motivag.events.coaching.ParticipationEvent.MeasureEndCorrected;
import de.motivag.events.coaching.ParticipationEvent.MeasureEnded;
import de.motivag.events.coaching.ParticipationEvent.MeasureEntered;
import de.motivag.events.coaching.ParticipationEvent.ParticipationNotStarted;
import de.motivag.events.coaching.ParticipationEvent.PlacementRef;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.EndKind;
import de.motivag.events.common.ErasureId;
import de.motivag.events.common.GroupId;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.OfferId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ParticipationId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.common.SettingsId;
import de.motivag.events.enrolment.OrganisationEvent.FederalState;
import de.motivag.events.enrolment.OrganisationEvent.OrganisationConfigured;
import de.motivag.events.enrolment.ParticipantEvent.ErasureRequested;
import de.motivag.events.enrolment.ReferralEvent.ReferralWithdrawn;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.sweep.Sweep;
import de.motivag.kit.tenancy.TenantTransactions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests the whole service on a real PostgreSQL and Kafka. Each test has an organisation of its own. */
@Tag("integration")
class DeviceServiceTest {
    private static RunningService service;

    @BeforeAll
    static void start(@TempDir Path folder) {
        service = RunningService.start(folder);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

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
        assertThat(device.body().get("inStockSince").stringValue()).isEqualTo("2026-01-12");
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

    @Test
    void other_organisations_and_other_roles_see_no_device() throws Exception {
        var organisation = new OrganisationId("jc-mine");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        assertThat(get("device-desk_jc-other", "/devices").body().get("items")).isEmpty();
        assertThat(get("device-desk_jc-other", "/devices/" + device.value()).status())
                .isEqualTo(404);
        assertThat(get("device-desk_jc-other", "/devices/" + device.value() + "/loans")
                        .status())
                .isEqualTo(404);
        assertThat(get("device-desk_jc-other", "/devices/stock").body()).isEmpty();
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

    private static final String HAND_OUT = """
            {"loanRequest": "%s", "handedOutOn": "%s", "condition": "GOOD", "accessories": ["BAG", "MOUSE"],
             "dueBack": "%s", "agreementAccepted": true}""";

    private static LocalDate today() {
        return LocalDate.now(DecisionContext.BERLIN);
    }

    /** Lends a laptop to the person 40 days ago. */
    private static DeviceId lend(String organisation, ParticipantId person, ReferralId referral, LocalDate dueBack)
            throws Exception {
        var device = register(new OrganisationId(organisation), DeviceType.LAPTOP, "L-" + Id.next());
        var request = service.need(new OrganisationId(organisation), DeviceType.LAPTOP, person, referral);
        var done = desk(
                organisation, device, "hand-out", HAND_OUT.formatted(request.value(), today().minusDays(40), dueBack));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        return device;
    }

    private static DeviceId lend(String organisation) throws Exception {
        return lend(organisation, new ParticipantId(Id.next()), new ReferralId(Id.next()), today().plusDays(30));
    }

    private static Answer desk(String organisation, DeviceId device, String what, String body) throws Exception {
        return post("device-desk_" + organisation, "/devices/" + device.value() + "/" + what, body);
    }

    private static JsonNode device(String organisation, DeviceId device) throws Exception {
        return get("device-desk_" + organisation, "/devices/" + device.value()).body();
    }

    private static String status(String organisation, DeviceId device) throws Exception {
        return device(organisation, device).get("status").stringValue();
    }

    private static String status(String organisation, LoanRequestId request) throws Exception {
        return get("device-desk_" + organisation, "/loan-requests/" + request.value())
                .body()
                .get("status")
                .stringValue();
    }

    @Test
    void a_returned_device_goes_to_the_next_in_line_only_after_the_wipe() throws Exception {
        var organisation = new OrganisationId("jc-life");
        var device = lend("jc-life");
        var next = need(organisation, DeviceType.LAPTOP);
        var later = today().plusDays(60).toString();
        assertThat(post("team-lead_jc-life", "/devices/" + device.value() + "/extend", """
                {"dueBack": "%s"}""".formatted(later))
                        .status())
                .isEqualTo(200);
        assertThat(device("jc-life", device).at("/loan/dueBack").stringValue()).isEqualTo(later);
        assertThat(get("device-desk_jc-life", "/devices?dueBefore=" + later)
                        .body()
                        .get("items"))
                .isEmpty();
        assertThat(get("device-desk_jc-life", "/devices?dueBefore=" + today().plusDays(61))
                        .body()
                        .get("items"))
                .hasSize(1);

        var back = """
                {"condition": "WORN", "missing": ["MOUSE"]}""";
        assertThat(desk("jc-life", device, "take-back", back).status()).isEqualTo(200);
        assertThat(desk("jc-life", device, "take-back", back).status()).isEqualTo(200);
        var returned = device("jc-life", device);
        assertThat(returned.get("status").stringValue()).isEqualTo("RETURNED");
        assertThat(returned.get("wiped").booleanValue()).isFalse();
        assertThat(returned.get("missing").toString()).isEqualTo("[\"MOUSE\"]");
        assertThat(returned.get("lastSeen").stringValue()).isEqualTo(today().toString());
        assertThat(returned.get("loan")).isNull();
        assertThat(status("jc-life", next)).isEqualTo("WAITING");

        assertThat(desk("jc-life", device, "confirm-wipe", "{}").status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(status("jc-life", next)).isEqualTo("MATCHED"));
        var loans = get("team-lead_jc-life", "/devices/" + device.value() + "/loans")
                .body();
        assertThat(loans.get("items")).hasSize(1);
        assertThat(loans.at("/items/0/returnedCondition").stringValue()).isEqualTo("WORN");
        assertThat(loans.at("/items/0/dueBack").stringValue()).isEqualTo(later);
        assertThat(get("analyst_jc-life", "/devices/stock").body().toString())
                .isEqualTo("[{\"type\":\"LAPTOP\",\"status\":\"RESERVED\",\"devices\":1}]");
    }

    @Test
    void a_person_whose_reserved_device_is_damaged_keeps_the_position_in_line() throws Exception {
        var organisation = new OrganisationId("jc-place");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        var first = need(organisation, DeviceType.LAPTOP);
        var second = need(organisation, DeviceType.LAPTOP);
        var damage = """
                {"kind": "DISPLAY"}""";
        assertThat(desk("jc-place", device, "report-damage", damage).status()).isEqualTo(200);
        assertThat(status("jc-place", device)).isEqualTo("RETURNED");
        assertThat(status("jc-place", first)).isEqualTo("WAITING");
        assertThat(get("intake_jc-place", "/loan-requests/" + first.value())
                        .body()
                        .get("reopened")
                        .booleanValue())
                .isTrue();
        register(organisation, DeviceType.LAPTOP, "L-2");
        await().untilAsserted(() -> assertThat(status("jc-place", first)).isEqualTo("MATCHED"));

        desk("jc-place", device, "send-to-repair", "{}");
        assertThat(status("jc-place", device)).isEqualTo("IN_REPAIR");
        assertThat(device("jc-place", device).get("lastDamage").toString())
                .isEqualTo("{\"kind\":\"DISPLAY\",\"reportedOn\":\"%s\"}".formatted(today()));
        desk("jc-place", device, "return-from-repair", """
                {"condition": "GOOD"}""");
        await().untilAsserted(() -> assertThat(status("jc-place", second)).isEqualTo("MATCHED"));
    }

    @Test
    void the_device_of_a_cancelled_request_goes_to_the_next_in_line() throws Exception {
        var organisation = new OrganisationId("jc-cancel");
        register(organisation, DeviceType.LAPTOP, "L-1");
        var referral = new ReferralId(Id.next());
        var first = service.need(organisation, DeviceType.LAPTOP, new ParticipantId(Id.next()), referral);
        var second = need(organisation, DeviceType.LAPTOP);
        var third = need(organisation, DeviceType.LAPTOP);
        var withdrawn = new ReferralWithdrawn(
                referral, new ParticipantId(Id.next()), new OfferId(Id.next()), today(), new Confidential.Withheld<>());
        service.hear(organisation, WhenReferralWithdrawnThenDropNeed.class, withdrawn);
        service.hear(organisation, WhenReferralWithdrawnThenDropNeed.class, withdrawn);
        assertThat(status("jc-cancel", first)).isEqualTo("CANCELLED");
        await().untilAsserted(() -> assertThat(status("jc-cancel", second)).isEqualTo("MATCHED"));

        assertThat(post("adviser_jc-cancel", "/loan-requests/" + second.value() + "/cancel", "{}")
                        .status())
                .isEqualTo(200);
        await().untilAsserted(() -> assertThat(status("jc-cancel", third)).isEqualTo("MATCHED"));
        assertThat(get("intake_jc-cancel", "/loan-requests?status=CANCELLED&type=LAPTOP")
                        .body()
                        .get("items"))
                .hasSize(2);
    }

    @Test
    void after_the_measure_no_request_waits_and_the_person_can_be_erased() throws Exception {
        var organisation = new OrganisationId("jc-over");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        var person = new ParticipantId(Id.next());
        var referral = new ReferralId(Id.next());
        var reserved = service.need(organisation, DeviceType.LAPTOP, person, referral);
        var waiting = service.need(organisation, DeviceType.TABLET, person, referral);
        assertThat(status("jc-over", reserved)).isEqualTo("MATCHED");
        var placement = new PlacementRef(
                new ParticipationId(Id.next()), person, referral, new OfferId(Id.next()), 1, new GroupId(Id.next()));
        var ended = new MeasureEnded(placement, today(), EndKind.COMPLETED, null);
        service.hear(organisation, WhenMeasureEndedThenDropNeed.class, ended);
        service.hear(organisation, WhenMeasureEndedThenDropNeed.class, ended);
        assertThat(status("jc-over", reserved)).isEqualTo("CANCELLED");
        assertThat(status("jc-over", waiting)).isEqualTo("CANCELLED");
        assertThat(status("jc-over", device)).isEqualTo("FREE");
        askToErase(organisation, person);
        assertThat(count("domain_event where type = 'device.PersonShredded'", organisation))
                .isEqualTo(1);
    }

    @Test
    void a_loan_follows_the_end_of_its_measure_by_the_term_that_the_organisation_has_set() throws Exception {
        var organisation = new OrganisationId("jc-end");
        var referral = new ReferralId(Id.next());
        var person = new ParticipantId(Id.next());
        var agreed = today().plusDays(30);
        var device = lend("jc-end", person, referral, agreed);
        var placement = new PlacementRef(
                new ParticipationId(Id.next()), person, referral, new OfferId(Id.next()), 1, new GroupId(Id.next()));
        var end = today().minusDays(3);
        service.hear(
                organisation,
                WhenMeasureEndedThenMoveDueBack.class,
                new MeasureEnded(placement, end, EndKind.COMPLETED, null));
        assertDueBack("jc-end", device, end.plusDays(14));

        service.within(organisation, () -> {
            var settings = new OrganisationConfigured(
                    new SettingsId(Id.next()), FederalState.NW, new Internal.Withheld<>(), 21, 120, List.of());
            on(
                    (Reaction<?>) service.context().getBean("whenOrganisationConfiguredThenStoreLoanTerm"),
                    settings,
                    organisation);
            return true;
        });
        service.hear(
                organisation,
                WhenMeasureEndCorrectedThenMoveDueBack.class,
                new MeasureEndCorrected(
                        placement,
                        new End(end, EndKind.COMPLETED, null),
                        new End(end.minusDays(1), EndKind.COMPLETED, null)));
        assertDueBack("jc-end", device, end.plusDays(20));
        service.hear(
                organisation,
                WhenMeasureEndCorrectedThenMoveDueBack.class,
                new MeasureEndCorrected(placement, new End(end.minusDays(1), EndKind.COMPLETED, null), null));
        assertDueBack("jc-end", device, agreed);

        var notStarted = new ParticipationNotStarted(placement, end, EndReason.OTHER);
        service.hear(organisation, WhenParticipationNotStartedThenMoveDueBack.class, notStarted);
        service.hear(organisation, WhenParticipationNotStartedThenDropNeed.class, notStarted);
        assertDueBack("jc-end", device, end.plusDays(21));
        service.hear(organisation, WhenMeasureEnteredThenMoveDueBack.class, new MeasureEntered(placement, end));
        assertDueBack("jc-end", device, agreed);
    }

    private static <E extends Event> void on(Reaction<E> reaction, Event event, OrganisationId organisation) {
        reaction.on(reaction.event().cast(event), RunningService.recorded(event, organisation));
    }

    private static void assertDueBack(String organisation, DeviceId device, LocalDate day) throws Exception {
        assertThat(device(organisation, device).at("/loan/dueBack").stringValue())
                .isEqualTo(day.toString());
    }

    @Test
    void the_sweep_finds_an_overdue_loan_until_it_is_marked() throws Exception {
        var organisation = new OrganisationId("jc-late");
        var late = lend("jc-late", new ParticipantId(Id.next()), new ReferralId(Id.next()), today().minusDays(8));
        var inTime = lend("jc-late", new ParticipantId(Id.next()), new ReferralId(Id.next()), today());
        assertThat(due(organisation)).containsExactly(new MarkOverdue(late));
        due(organisation).forEach(command -> service.carryOut(organisation, command));
        assertThat(due(organisation)).isEmpty();
        var device = get("device-desk_jc-late", "/devices?overdue=true").body().get("items");
        assertThat(device).hasSize(1);
        assertThat(device.at("/0/loan/overdueSince").stringValue())
                .isEqualTo(today().minusDays(7).toString());
        assertThat(device.at("/0/loan/reminders").intValue()).isEqualTo(1);
        assertThat(get("device-desk_jc-late", "/devices?overdue=false")
                        .body()
                        .at("/items/0/device")
                        .stringValue())
                .isEqualTo(inTime.value().toString());
    }

    @Test
    void everything_that_happens_to_a_device_during_a_loan_stands_in_the_borrowers_history() throws Exception {
        var person = new ParticipantId(Id.next());
        var device = lend("jc-told", person, new ReferralId(Id.next()), today().plusDays(30));
        desk("jc-told", device, "confirm-stocktake", "{}");
        desk("jc-told", device, "report-damage", """
                {"kind": "DISPLAY"}""");
        desk("jc-told", device, "report-lost", "{}");
        desk("jc-told", device, "retire", """
                {"reason": "LOST"}""");
        var told = get("device-desk_jc-told", "/participants/" + person.value() + "/history?reason=CASEWORK")
                .body()
                .get("items");
        assertThat(told.valueStream().map(event -> event.get("type").stringValue()))
                .endsWith(
                        "device.DeviceHandedOut",
                        "device.LoanRequestFulfilled",
                        "device.StocktakeConfirmed",
                        "device.DeviceDamaged",
                        "device.DeviceLost",
                        "device.DeviceRetired");
    }

    private static List<Command> due(OrganisationId organisation) {
        var transactions = service.bean(TenantTransactions.class);
        return transactions.acrossTenants(() -> service.bean(OverdueLoans.class).due(today(), 100)).stream()
                .filter(due -> due.organisation().equals(organisation))
                .map(Sweep.Due::command)
                .toList();
    }

    @Test
    void erasure_is_blocked_while_a_person_has_a_device_and_final_otherwise() throws Exception {
        var organisation = new OrganisationId("jc-erase");
        var person = new ParticipantId(Id.next());
        var device = lend("jc-erase", person, new ReferralId(Id.next()), today().plusDays(30));
        askToErase(organisation, person);
        assertThat(count("domain_event where type = 'device.ErasureBlocked'", organisation))
                .isEqualTo(1);
        desk("jc-erase", device, "take-back", """
                {"condition": "GOOD", "missing": []}""");
        askToErase(organisation, person);
        assertThat(count("domain_event where type = 'device.PersonShredded'", organisation))
                .isEqualTo(1);

        desk("jc-erase", device, "confirm-wipe", "{}");
        var request = service.need(organisation, DeviceType.LAPTOP, person, new ReferralId(Id.next()));
        var refused =
                desk("jc-erase", device, "hand-out", HAND_OUT.formatted(request.value(), today(), today().plusDays(3)));
        assertThat(refused.body().get("type").stringValue()).isEqualTo("urn:motivag:problem:participant-erased");
    }

    /** Sends the request twice, because a repetition must neither shred after a blocked answer nor answer again. */
    private static void askToErase(OrganisationId organisation, ParticipantId person) {
        var asked = new ErasureRequested(person, new ErasureId(Id.next()), today());
        service.hear(organisation, WhenErasureRequestedThenAnswer.class, asked);
        service.hear(organisation, WhenErasureRequestedThenAnswer.class, asked);
    }

    private static LoanRequestId need(OrganisationId organisation, DeviceType type) {
        return service.need(organisation, type);
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

    private static DeviceId register(OrganisationId organisation, DeviceType type, String number) {
        var command = new RegisterDevice(new DeviceId(Id.next()), type, number, today().minusDays(90));
        assertThat(service.carryOut(organisation, command).refusal()).isNull();
        return command.device();
    }

    private static void pretend(String sql, Id row, OrganisationId organisation) {
        service.within(
                organisation,
                () -> service.bean(JdbcClient.class).sql(sql).param(row.value()).update());
    }

    private static int count(String what, OrganisationId organisation) {
        return service.count(what, organisation);
    }

    private record Answer(int status, String etag, JsonNode body) {}

    private static Answer get(String token, String path) throws Exception {
        return send(token, path, HttpRequest.newBuilder().GET());
    }

    private static Answer post(String token, String path, String body) throws Exception {
        return send(token, path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static Answer send(String token, String path, HttpRequest.Builder request) throws Exception {
        var port = service.context().getEnvironment().getProperty("local.server.port");
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
