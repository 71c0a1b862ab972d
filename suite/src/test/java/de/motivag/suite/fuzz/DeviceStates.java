package de.motivag.suite.fuzz;

import static de.motivag.suite.Service.DEVICE;
import static de.motivag.suite.Service.ENROLMENT;
import static de.motivag.suite.running.Organisation.eventually;
import static de.motivag.suite.running.Organisation.settled;
import static de.motivag.suite.running.Organisation.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Creates devices and loan requests in each of their states. Laptops are free, tablets go to waiting persons, routers
 * do not exist.
 */
final class DeviceStates {
    private final Stage stage;

    DeviceStates(Stage stage) {
        this.stage = stage;
    }

    void add() {
        catalogue();
        loanRequests();
        stage.addNone("Device", "None", "device");
        stage.add("Device", "Free", free());
        var damaged = free();
        on(damaged, "report-damage", "{\"kind\": \"DISPLAY\"}");
        stage.add("Device", "DamagedWiped", damaged);
        var lost = free();
        on(lost, "report-lost", "{}");
        stage.add("Device", "LostAtDesk", lost);
        var retired = free();
        on(retired, "retire", "{\"reason\": \"OLD\"}");
        stage.add("Device", "Retired", retired);
        loans();
        returned();
        var reserved = reserved();
        stage.add("Device", "Reserved", reserved);
        stage.add("LoanRequest", "Matched", reserved);
        // Created last, because the next tablet would go to the reopened request.
        var reopened = reserved();
        on(reopened, "report-damage", "{\"kind\": \"DISPLAY\"}");
        stage.add("LoanRequest", "Reopened", reopened);
    }

    /** The organisation of the token determines the state, see {@link Caller}. */
    private void catalogue() {
        stage.add("Catalogue", "Standard", Map.of());
        entry(false);
        stage.add("Catalogue", "Added", Map.of());
        entry(true);
        stage.add("Catalogue", "Retired", Map.of());
    }

    private void entry(boolean retired) {
        stage.post("team-lead", DEVICE, "/catalogue/entries", """
                {"kind": "DEVICE_TYPE", "code": "CONVERTIBLE", "german": "Convertible", "english": "Convertible",
                 "retired": %s}""".formatted(retired));
    }

    private void loanRequests() {
        stage.addNone("LoanRequest", "None", "loanRequest");
        stage.add("LoanRequest", "Waiting", request("MOBILE_ROUTER"));
        var cancelled = request("MOBILE_ROUTER");
        stage.post("device-desk", DEVICE, "/loan-requests/" + Stage.id(cancelled, "loanRequest") + "/cancel", "{}");
        stage.add("LoanRequest", "Cancelled", cancelled);
    }

    private void loans() {
        var out = handedOut(today().plusDays(30));
        stage.add("Device", "HandedOut", out);
        stage.add("LoanRequest", "Fulfilled", out);
        stage.add("Device", "HandedOutPastDue", handedOut(today().minusDays(1)));
        var damaged = handedOut(today().plusDays(30));
        on(damaged, "report-damage", "{\"kind\": \"KEYBOARD\"}");
        stage.add("Device", "HandedOutDamaged", damaged);
        var lost = handedOut(today().plusDays(30));
        on(lost, "report-lost", "{\"loanRequest\": \"%s\"}".formatted(Stage.id(lost, "loanRequest")));
        stage.add("Device", "LostWhileOut", lost);
    }

    private void returned() {
        stage.add("Device", "Returned", back());
        var damaged = back();
        on(damaged, "report-damage", "{\"kind\": \"BATTERY\"}");
        stage.add("Device", "ReturnedDamaged", damaged);
        var repair = back();
        on(repair, "send-to-repair", "{}");
        stage.add("Device", "InRepair", repair);
        var wiped = back();
        on(wiped, "report-damage", "{\"kind\": \"DISPLAY\"}");
        on(wiped, "confirm-wipe", "{}");
        on(wiped, "send-to-repair", "{}");
        stage.add("Device", "InRepairWiped", wiped);
    }

    private void on(Map<String, String> ids, String command, String body) {
        stage.post("device-desk", DEVICE, "/devices/" + Stage.id(ids, "device") + "/" + command, body);
    }

    private Map<String, String> free() {
        return Map.of("device", register("LAPTOP").toString());
    }

    private UUID register(String type) {
        return stage.post("device-desk", DEVICE, "/devices", """
                        {"type": "%s", "inventoryNumber": "%s", "inStockSince": "%s"}""".formatted(
                                type, UUID.randomUUID(), today().minusDays(20)))
                .id();
    }

    private Map<String, String> request(String type) {
        var referral = stage.organisation().assessed();
        stage.post("intake", ENROLMENT, "/referrals/" + referral + "/request-device", """
                {"type": "%s"}""".formatted(type));
        settled();
        var found = stage.organisation()
                .as("device-desk")
                .get(DEVICE, "/loan-requests?limit=200&type=" + type)
                .accepted()
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("referral").asString().equals(referral.toString()))
                .findFirst()
                .orElseThrow();
        return Map.of(
                "referral", referral.toString(),
                "participant", found.path("participant").asString(),
                "loanRequest", found.path("loanRequest").asString());
    }

    private Map<String, String> reserved() {
        var ids = Stage.with(request("TABLET"), "device", register("TABLET"));
        eventually(() -> assertThat(shown(ids).path("status").asString()).isEqualTo("RESERVED"));
        return ids;
    }

    private JsonNode shown(Map<String, String> ids) {
        return stage.organisation()
                .as("device-desk")
                .get(DEVICE, "/devices/" + Stage.id(ids, "device"))
                .body();
    }

    private Map<String, String> handedOut(LocalDate dueBack) {
        var ids = reserved();
        on(ids, "hand-out", """
                {"loanRequest": "%s", "handedOutOn": "%s", "condition": "GOOD", "accessories": ["POWER_SUPPLY"],
                 "dueBack": "%s", "agreementAccepted": true}""".formatted(Stage.id(ids, "loanRequest"), today().minusDays(20), dueBack));
        return ids;
    }

    private Map<String, String> back() {
        var ids = handedOut(today().plusDays(30));
        on(ids, "take-back", """
                {"loanRequest": "%s", "condition": "WORN", "missing": []}""".formatted(Stage.id(ids, "loanRequest")));
        return ids;
    }
}
