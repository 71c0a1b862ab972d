package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.device.write.device.confirmstocktake.ConfirmStocktake;
import de.motivag.device.write.device.confirmwipe.ConfirmWipe;
import de.motivag.device.write.device.extendloan.ExtendLoan;
import de.motivag.device.write.device.handoutdevice.HandOutDevice;
import de.motivag.device.write.device.registerdevice.RegisterDevice;
import de.motivag.device.write.device.reportdamage.ReportDamage;
import de.motivag.device.write.device.reportlost.ReportLost;
import de.motivag.device.write.device.reservedevice.ReserveDevice;
import de.motivag.device.write.device.retiredevice.RetireDevice;
import de.motivag.device.write.device.returnfromrepair.ReturnFromRepair;
import de.motivag.device.write.device.sendtorepair.SendToRepair;
import de.motivag.device.write.device.takebackdevice.TakeBackDevice;
import de.motivag.device.write.loanrequest.cancelloanrequest.CancelLoanRequest;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.events.device.DeviceEvent.Accessory;
import de.motivag.events.device.DeviceEvent.Condition;
import de.motivag.events.device.DeviceEvent.DamageKind;
import de.motivag.events.device.DeviceEvent.RetirementReason;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.DecisionContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Runs many random commands on any device at once, while the reactions run over Kafka. Afterwards checks that the
 * streams are consistent.
 */
@Tag("integration")
class DevicesInUseTest {
    static final OrganisationId ORGANISATION = new OrganisationId("jc-random");
    private static final long SEED = 20261123;
    private static final int DEVICES = 20;
    private static final int PEOPLE = 50;
    private static final int THREADS = 8;
    private static final int ROUNDS = 4;
    private static final int COMMANDS = 30;
    private static final RunningService service = RunningService.shared();
    private final List<ParticipantId> people =
            Stream.generate(() -> new ParticipantId(Id.next())).limit(PEOPLE).toList();
    private final List<DeviceId> devices =
            Stream.generate(() -> new DeviceId(Id.next())).limit(DEVICES).toList();
    private final Queue<LoanRequestId> requests = new ConcurrentLinkedQueue<>();
    private final Set<String> tried = ConcurrentHashMap.newKeySet();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    @Test
    void no_device_has_two_holders_and_no_request_waits_while_a_device_is_free() throws Exception {
        for (int i = 0; i < DEVICES; i++) {
            carryOut(new RegisterDevice(devices.get(i), type(i), "N-" + i, null));
        }
        for (int round = 0; round < ROUNDS; round++) {
            workAtOnce(round);
            // Each of these makes a device free; by then all other requests are served.
            whatever("status = 'RETURNED'", "device")
                    .forEach(device -> settle(new ConfirmWipe(new DeviceId(device), null, null)));
            whatever("status = 'IN_REPAIR'", "device").stream()
                    .limit(2)
                    .forEach(device -> settle(new ReturnFromRepair(new DeviceId(device), null, Condition.GOOD)));
            whatever("status = 'MATCHED'", "loan_request").stream()
                    .limit(2)
                    .forEach(request -> settle(new CancelLoanRequest(new LoanRequestId(request))));
            whatever("status = 'RESERVED'", "device").stream()
                    .limit(2)
                    .forEach(device -> settle(new ReportDamage(new DeviceId(device), null, null, DamageKind.OTHER)));
        }
        assertThat(accepted)
                .as("every kind of event occurred")
                .contains(
                        "HandOutDevice",
                        "ExtendLoan",
                        "TakeBackDevice",
                        "ConfirmWipe",
                        "ReportLost",
                        "ReportDamage",
                        "SendToRepair",
                        "ReturnFromRepair",
                        "RetireDevice",
                        "ConfirmStocktake",
                        "CancelLoanRequest");
        assertThat(tried).as("acceptance is random").contains("ReserveDevice");
        assertThat(service.count("parked_event", ORGANISATION)).isZero();

        consistency().check();
    }

    private StockConsistency consistency() {
        return new StockConsistency(devices, requests);
    }

    private void workAtOnce(int round) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var desks = IntStream.range(0, THREADS)
                    .<Callable<Void>>mapToObj(desk -> () -> work(new Random(SEED + round * THREADS + desk)))
                    .toList();
            for (var desk : threads.invokeAll(desks)) {
                desk.get();
            }
        }
    }

    private void settle(Command command) {
        carryOut(command);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(notReactedTo()).isZero());
        consistency().checkThatNobodyWaitsForAFreeDevice();
    }

    private static DamageKind damage(Random random) {
        var kinds = DamageKind.values();
        return kinds[random.nextInt(kinds.length)];
    }

    private static List<UUID> whatever(String which, String table) {
        return service.within(
                ORGANISATION,
                () -> service.database()
                        .sql("select %s from %s where %s order by 1".formatted(table, table, which))
                        .query(UUID.class)
                        .list());
    }

    private static DeviceType type(int number) {
        return number % 3 == 0 ? DeviceType.TABLET : DeviceType.LAPTOP;
    }

    private @Nullable Void work(Random random) {
        for (int i = 0; i < COMMANDS; i++) {
            var device = devices.get(random.nextInt(DEVICES));
            switch (random.nextInt(16)) {
                case 0, 1 ->
                    requests.add(service.need(
                            ORGANISATION,
                            type(random.nextInt(3)),
                            people.get(random.nextInt(PEOPLE)),
                            new ReferralId(Id.next())));
                case 2 -> {
                    // Makes a reservation by hand compete with the reaction.
                    var wiped = anyReturned(random).orElse(device);
                    carryOut(new ConfirmWipe(wiped, null, null));
                    waitingFor(wiped).ifPresent(request -> carryOut(new ReserveDevice(wiped, request)));
                }
                case 3, 4, 5 ->
                    reservedFor(device)
                            .ifPresent(request -> carryOut(new HandOutDevice(
                                    device,
                                    request,
                                    null,
                                    Condition.GOOD,
                                    Set.of(Accessory.BAG, Accessory.MOUSE),
                                    today().plusDays(1 + random.nextInt(9)),
                                    true)));
                case 6 ->
                    reservedFor(device)
                            .ifPresent(loan ->
                                    carryOut(new ExtendLoan(device, loan, today().plusDays(1 + random.nextInt(30)))));
                case 7, 8 ->
                    reservedFor(device)
                            .ifPresent(loan -> carryOut(new TakeBackDevice(
                                    device,
                                    loan,
                                    null,
                                    random.nextInt(4) == 0 ? Condition.DAMAGED : Condition.WORN,
                                    random.nextBoolean() ? Set.of() : Set.of(Accessory.BAG))));
                case 9, 10 -> carryOut(new ConfirmWipe(device, null, null));
                case 11 ->
                    carryOut(
                            random.nextInt(3) == 0
                                    ? new ReportLost(device, reservedFor(device).orElse(null), null)
                                    : new ReportDamage(device, null, null, damage(random)));
                case 12 -> carryOut(new SendToRepair(device, null));
                case 13 ->
                    carryOut(new ReturnFromRepair(
                            device, null, random.nextInt(4) == 0 ? Condition.DAMAGED : Condition.GOOD));
                case 14 -> anyRequest(random).ifPresent(request -> carryOut(new CancelLoanRequest(request)));
                default ->
                    carryOut(
                            random.nextInt(20) == 0
                                    ? new RetireDevice(device, null, RetirementReason.OLD)
                                    : new ConfirmStocktake(device, null));
            }
        }
        return null;
    }

    private static LocalDate today() {
        return LocalDate.now(DecisionContext.BERLIN);
    }

    private Optional<LoanRequestId> anyRequest(Random random) {
        var known = List.copyOf(requests);
        return known.isEmpty() ? Optional.empty() : Optional.of(known.get(random.nextInt(known.size())));
    }

    private static Optional<DeviceId> anyReturned(Random random) {
        var returned = whatever("status = 'RETURNED'", "device");
        return returned.isEmpty()
                ? Optional.empty()
                : Optional.of(new DeviceId(returned.get(random.nextInt(returned.size()))));
    }

    private static Optional<LoanRequestId> reservedFor(DeviceId device) {
        return request("select loan_request from device where device = ? and loan_request is not null", device);
    }

    private static Optional<LoanRequestId> waitingFor(DeviceId device) {
        return request(
                "select loan_request.loan_request from loan_request join device using (type)"
                        + " where device.device = ? and loan_request.status = 'WAITING' limit 1",
                device);
    }

    private static Optional<LoanRequestId> request(String sql, DeviceId device) {
        return service.within(
                ORGANISATION,
                () -> service.database()
                        .sql(sql)
                        .param(device.value())
                        .query(UUID.class)
                        .optional()
                        .map(LoanRequestId::new));
    }

    private void carryOut(Command command) {
        tried.add(command.getClass().getSimpleName());
        if (service.carryOut(ORGANISATION, command).refusal() == null) {
            accepted.add(command.getClass().getSimpleName());
        }
    }

    /**
     * The number of events that free a device or make a request wait and that the automation consumer has not handled
     * yet.
     */
    private static int notReactedTo() {
        return service.count("""
                domain_event e where type like 'device.%%'
                and type not in ('device.LoanRequested', 'device.LoanRequestMatched', 'device.LoanRequestFulfilled',
                    'device.LoanRequestCancelled')
                and not exists (select from consumer_stream s
                    where s.consumer = 'automation' and s.topic = 'motivag.device.v1' and s.stream like '%%' || e.stream
                    and s.sequence >= e.sequence)""".replace("%%", "%"), ORGANISATION);
    }
}
