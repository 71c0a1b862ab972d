package de.motivag.suite.demo;

import static de.motivag.suite.Service.DEVICE;

import de.motivag.events.common.DeviceType;
import de.motivag.suite.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Sends the commands of the staff who lend out devices. */
final class DeviceDesk {
    private static final int LOAN_WEEKS = 12;

    private final Connection connection;
    private final Notes notes;

    /** Devices whose borrowers keep them. */
    private final Set<UUID> kept = ConcurrentHashMap.newKeySet();

    DeviceDesk(Connection connection, Notes notes) {
        this.connection = connection;
        this.notes = notes;
    }

    void register(String organisation, DeviceType type, int count, LocalDate today) {
        for (int number = 1; number <= count; number++) {
            var inventory = "%s-%03d".formatted(type.value(), number);
            var body = Map.of("type", type, "inventoryNumber", inventory, "inStockSince", today);
            connection.post(staff(organisation), DEVICE, "/devices", body, "device/" + inventory);
        }
    }

    /** Hands out all reserved devices. */
    void handOut(String organisation, LocalDate today) {
        reserved(organisation).forEach(request -> handOut(organisation, request, today, today.plusWeeks(LOAN_WEEKS)));
    }

    /** Hands out the reserved devices until these days, and all others as usual. These are not taken back in time. */
    void handOutForShort(String organisation, LocalDate today, List<LocalDate> dueBack) {
        var requests = reserved(organisation);
        for (int i = 0; i < Math.min(requests.size(), dueBack.size()); i++) {
            kept.add(Connection.id(requests.get(i), "device"));
            handOut(organisation, requests.get(i), today, dueBack.get(i));
        }
        handOut(organisation, today);
    }

    private List<JsonNode> reserved(String organisation) {
        return connection.items(staff(organisation), DEVICE, "/loan-requests?status=MATCHED&limit=200");
    }

    private void handOut(String organisation, JsonNode request, LocalDate today, LocalDate dueBack) {
        var body = Map.of(
                "loanRequest",
                Connection.id(request, "loanRequest"),
                "condition",
                "GOOD",
                "accessories",
                List.of("POWER_SUPPLY", "HEADSET"),
                "dueBack",
                dueBack,
                "agreementAccepted",
                true);
        var device = Connection.id(request, "device");
        post(organisation, device, "hand-out", body, today);
    }

    /**
     * Takes back devices that are due, allowing for late borrowers. Devices returned the day before are confirmed as
     * wiped.
     */
    void takeBack(String organisation, LocalDate today) {
        for (var device : connection.items(staff(organisation), DEVICE, "/devices?status=RETURNED&limit=200")) {
            post(organisation, Connection.id(device, "device"), "confirm-wipe", Map.of("wipedOn", today), today);
        }
        for (var device : connection.items(staff(organisation), DEVICE, "/devices?status=HANDED_OUT&limit=200")) {
            var loan = device.required("loan");
            var dueBack = LocalDate.parse(loan.required("dueBack").asString());
            var id = Connection.id(device, "device");
            notes.person(Connection.id(loan, "participant"))
                    .filter(borrower -> !kept.contains(id))
                    .filter(borrower -> !dueBack.plusDays(borrower.late()).isAfter(today))
                    .ifPresent(borrower -> takeBack(organisation, device, today));
        }
    }

    /** Takes back one device that is not due yet. */
    void takeBackOne(String organisation, LocalDate today) {
        connection.items(staff(organisation), DEVICE, "/devices?status=HANDED_OUT&limit=200").stream()
                .filter(device -> !kept.contains(Connection.id(device, "device")))
                .limit(1)
                .forEach(device -> takeBack(organisation, device, today));
    }

    /** Reports a free device as damaged and sends it to repair. */
    void sendToRepair(String organisation, LocalDate today) {
        connection.items(staff(organisation), DEVICE, "/devices?status=FREE&limit=200").stream()
                .map(device -> Connection.id(device, "device"))
                .limit(1)
                .forEach(device -> {
                    post(organisation, device, "report-damage", Map.of("kind", "DISPLAY", "reportedOn", today), today);
                    post(organisation, device, "send-to-repair", Map.of("sentOn", today), today);
                });
    }

    private void takeBack(String organisation, JsonNode device, LocalDate today) {
        var loan = Connection.id(device.required("loan"), "loanRequest");
        var body = Map.of("loanRequest", loan, "takenBackOn", today, "condition", "WORN", "missing", List.of());
        post(organisation, Connection.id(device, "device"), "take-back", body, today);
    }

    /** Reports one loaned and one free device as lost. */
    void lose(String organisation, LocalDate today) {
        for (var status : List.of("HANDED_OUT", "FREE")) {
            connection.items(staff(organisation), DEVICE, "/devices?status=" + status + "&limit=200").stream()
                    .limit(1)
                    .forEach(device -> post(
                            organisation, Connection.id(device, "device"), "report-lost", loss(device, today), today));
        }
    }

    private static Map<String, Object> loss(JsonNode device, LocalDate today) {
        return device.hasNonNull("loan")
                ? Map.of("loanRequest", Connection.id(device.required("loan"), "loanRequest"), "lostOn", today)
                : Map.of("lostOn", today);
    }

    /** Finds the lost devices: a loaned one is returned, a free one is seen at the desk. */
    void find(String organisation, LocalDate today) {
        for (var lost : connection.items(staff(organisation), DEVICE, "/devices?status=LOST&limit=200")) {
            if (lost.hasNonNull("loan")) {
                takeBack(organisation, lost, today);
            } else {
                post(organisation, Connection.id(lost, "device"), "confirm-stocktake", Map.of("seenOn", today), today);
            }
        }
    }

    private void post(String organisation, Object device, String what, Map<String, ?> body, LocalDate today) {
        var path = "/devices/" + device + "/" + what;
        connection.post(staff(organisation), DEVICE, path, body, "device/" + device + "/" + what + "/" + today);
    }

    private static Staff staff(String organisation) {
        return new Staff("device-desk", organisation);
    }
}
