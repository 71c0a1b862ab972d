package de.motivag.device.automation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.device.DeviceEvent;
import de.motivag.events.device.LoanRequestEvent;
import de.motivag.kit.eventstore.Projections;
import de.motivag.kit.eventstore.StreamLoader;
import de.motivag.kit.eventstore.ViewRebuild;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares the streams of devices and of requests for loans with each other and with the views. */
record StockConsistency(List<DeviceId> devices, Collection<LoanRequestId> requests) {
    private static final OrganisationId ORGANISATION = DevicesInUseTest.ORGANISATION;
    private static final RunningService service = RunningService.shared();

    /** Checks that the streams agree with each other, with the views, and with rebuilt views. */
    void check() {
        var stock = recomputedDevices();
        var wishes = recomputedRequests();
        noRequestHasTwoDevices(stock.values(), wishes);
        reservationsAndRequestsAgree(stock, wishes);
        theViewsShowThat(stock, wishes);
        theStockAddsUp(stock.values());
        rebuiltViewsAreTheSame(ORGANISATION);
    }

    void checkThatNobodyWaitsForAFreeDevice() {
        nobodyWaitsForWhatIsFree(
                recomputedDevices().values(), recomputedRequests().values());
    }

    private Map<DeviceId, Recomputed.Device> recomputedDevices() {
        var all = new HashMap<DeviceId, Recomputed.Device>();
        for (var id : devices) {
            var device = new Recomputed.Device();
            events(id).forEach(event -> device.on((DeviceEvent) event));
            all.put(id, device);
        }
        return all;
    }

    private Map<LoanRequestId, Recomputed.Request> recomputedRequests() {
        var all = new HashMap<LoanRequestId, Recomputed.Request>();
        for (var id : requests) {
            var request = new Recomputed.Request();
            events(id).forEach(event -> request.on((LoanRequestEvent) event));
            all.put(id, request);
        }
        return all;
    }

    private static List<?> events(Id stream) {
        return service.within(
                ORGANISATION,
                () -> service.bean(StreamLoader.class).read(stream).stream()
                        .map(StreamLoader.Entry::event)
                        .toList());
    }

    private static void noRequestHasTwoDevices(
            Collection<Recomputed.Device> stock, Map<LoanRequestId, Recomputed.Request> wishes) {
        var handedOut =
                stock.stream().flatMap(device -> device.handedOutFor.stream()).toList();
        assertThat(handedOut).doesNotHaveDuplicates();
        assertThat(handedOut)
                .containsExactlyInAnyOrderElementsOf(wishes.entrySet().stream()
                        .filter(wish -> wish.getValue().status.equals("FULFILLED"))
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private static void reservationsAndRequestsAgree(
            Map<DeviceId, Recomputed.Device> stock, Map<LoanRequestId, Recomputed.Request> wishes) {
        var reserved = new HashMap<LoanRequestId, DeviceId>();
        stock.forEach((id, device) -> {
            if (device.reservedFor != null) {
                assertThat(reserved.put(device.reservedFor, id)).isNull();
            }
        });
        var matched = new HashMap<LoanRequestId, DeviceId>();
        wishes.forEach((id, request) -> {
            if (request.status.equals("MATCHED")) {
                matched.put(id, Objects.requireNonNull(request.device));
            }
        });
        assertThat(reserved).isEqualTo(matched);
    }

    private static void nobodyWaitsForWhatIsFree(
            Collection<Recomputed.Device> stock, Collection<Recomputed.Request> wishes) {
        for (var type : List.of(DeviceType.LAPTOP, DeviceType.TABLET)) {
            var free = stock.stream()
                    .filter(device -> type.equals(device.type) && device.isFree())
                    .count();
            var waiting = wishes.stream()
                    .filter(wish -> wish.status.equals("WAITING"))
                    .filter(wish -> Objects.requireNonNull(wish.need).type().equals(type))
                    .count();
            assertThat(Math.min(free, waiting))
                    .as("%s: %d free, %d waiting", type, free, waiting)
                    .isZero();
        }
    }

    private static void theViewsShowThat(
            Map<DeviceId, Recomputed.Device> stock, Map<LoanRequestId, Recomputed.Request> wishes) {
        stock.forEach((id, device) -> assertThat(column("status || wiped || damaged", "device", id))
                .isEqualTo(device.status() + device.wiped + device.damaged));
        wishes.forEach(
                (id, wish) -> assertThat(column("status", "loan_request", id)).isEqualTo(wish.status));
        assertThat(service.count("loan where taken_back_on is null", ORGANISATION))
                .isEqualTo((int) stock.values().stream()
                                .filter(device -> device.heldFor != null)
                                .count()
                        + retiredWhileLost(stock));
    }

    /** The number of loans closed without a return of the device. */
    private static int retiredWhileLost(Map<DeviceId, Recomputed.Device> stock) {
        return stock.keySet().stream()
                .mapToInt(device -> service.count(
                        "loan join device using (device) where taken_back_on is null and status = 'RETIRED'"
                                + " and device = '" + device.value() + "'",
                        ORGANISATION))
                .sum();
    }

    private static String column(String what, String table, Id row) {
        return service.within(
                ORGANISATION,
                () -> service.database()
                        .sql("select %s from %s where %s = ?".formatted(what, table, table))
                        .param(row.value())
                        .query(String.class)
                        .single());
    }

    private static void theStockAddsUp(Collection<Recomputed.Device> stock) {
        var counted = new TreeMap<String, Long>();
        service.within(ORGANISATION, () -> {
            service.database()
                    .sql("select status, count(*) from device group by status")
                    .query(row -> {
                        counted.put(row.getString(1), row.getLong(2));
                    });
            return true;
        });
        assertThat(counted)
                .isEqualTo(new TreeMap<>(stock.stream().collect(groupingBy(Recomputed.Device::status, counting()))));
        assertThat(counted.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(stock.size());
    }

    static void rebuiltViewsAreTheSame(OrganisationId organisation) {
        for (var projection : service.bean(Projections.class).all()) {
            var live = rows(projection.tables(), organisation);
            try (var run = service.bean(ViewRebuild.class).begin(projection).orElseThrow()) {
                run.carryOut();
            }
            assertThat(rows(projection.tables(), organisation))
                    .as(projection.view())
                    .isEqualTo(live);
        }
    }

    private static Map<String, List<String>> rows(List<String> tables, OrganisationId organisation) {
        return tables.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        table -> service.within(
                                organisation,
                                () -> new ArrayList<>(service.database()
                                        .sql("select to_jsonb(t)::text from %s t order by 1".formatted(table))
                                        .query(String.class)
                                        .list()))));
    }
}
