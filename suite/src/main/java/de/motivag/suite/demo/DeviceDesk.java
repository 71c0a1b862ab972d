package de.motivag.suite.demo;

import static de.motivag.suite.Service.DEVICE;

import de.motivag.events.common.DeviceType;
import de.motivag.suite.Staff;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sends the commands of the staff who lend out devices. */
final class DeviceDesk {
    private static final int LOAN_WEEKS = 12;

    private final Connection connection;
    private final Notes notes;

    DeviceDesk(Connection connection, Notes notes) {
        this.connection = connection;
        this.notes = notes;
    }

    void register(String organisation, DeviceType type, int count) {
        for (int number = 1; number <= count; number++) {
            var inventory = "%s-%03d".formatted(type.value(), number);
            var body = Map.of("type", type, "inventoryNumber", inventory, "inStockSince", Workdays.FIRST);
            connection.post(staff(organisation), DEVICE, "/devices", body, "device/" + inventory);
        }
    }

    /** Hands out all reserved devices. */
    void handOut(String organisation, LocalDate today) {
        for (var request : connection.items(staff(organisation), DEVICE, "/loan-requests?status=MATCHED&limit=200")) {
            var body = Map.of(
                    "loanRequest", Connection.id(request, "loanRequest"),
                    "condition", "GOOD",
                    "accessories", List.of("POWER_SUPPLY", "HEADSET"),
                    "dueBack", today.plusWeeks(LOAN_WEEKS),
                    "agreementAccepted", true);
            var device = Connection.id(request, "device");
            post(organisation, device, "hand-out", body, today);
        }
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
            var borrower = notes.person(Connection.id(loan, "participant"));
            var dueBack = LocalDate.parse(loan.required("dueBack").asString());
            if (!dueBack.plusDays(borrower.late()).isAfter(today)) {
                takeBack(organisation, Connection.id(device, "device"), today);
            }
        }
    }

    private void takeBack(String organisation, UUID device, LocalDate today) {
        var body = Map.of("takenBackOn", today, "condition", "WORN", "missing", List.of());
        post(organisation, device, "take-back", body, today);
    }

    /** Reports one loaned and one free device as lost. */
    void lose(String organisation, LocalDate today) {
        for (var status : List.of("HANDED_OUT", "FREE")) {
            connection.items(staff(organisation), DEVICE, "/devices?status=" + status + "&limit=200").stream()
                    .limit(1)
                    .map(device -> Connection.id(device, "device"))
                    .forEach(device -> post(organisation, device, "report-lost", Map.of("lostOn", today), today));
        }
    }

    /** Finds the lost devices: a loaned one is returned, a free one is seen at the desk. */
    void find(String organisation, LocalDate today) {
        for (var lost : connection.items(staff(organisation), DEVICE, "/devices?status=LOST&limit=200")) {
            var device = Connection.id(lost, "device");
            if (lost.hasNonNull("loan")) {
                takeBack(organisation, device, today);
            } else {
                post(organisation, device, "confirm-stocktake", Map.of("seenOn", today), today);
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
