package de.motivag.suite.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static de.motivag.suite.desk.DeskPage.NORD;

import de.motivag.suite.Service;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A device is registered, handed out and taken back. */
@Tag("integration")
@ExtendWith({RunningSuite.class, DeskBrowser.class})
class DeviceDeskJourneyTest {
    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void a_device_is_registered_handed_out_and_taken_back(BrowserMode mode) {
        NORD.loanRequest();
        var number = "T-" + Organisation.clientNumber();
        try (var desk = DeskPage.signedIn("device-desk", mode)) {
            desk.follow("Geräteanforderungen").sees("Geräteanforderungen");
            desk.follow("Geräte")
                    .follow("Gerät aufnehmen")
                    .choose("Geräteart", "Laptop")
                    .fill("Inventarnummer", number)
                    .press("Gerät aufnehmen")
                    .sees("Das Gerät ist aufgenommen.")
                    .sees(number);
            // The service reserves it for a request, but free devices that other tests left are reserved first.
            Organisation.settled();
            while (device(number).path("status").asString().equals("FREE")) {
                NORD.loanRequest();
                Organisation.settled();
            }
            var device = device(number).path("device").asString();

            desk.go("/devices/" + device)
                    .sees("reserviert")
                    .follow("Gerät ausgeben")
                    .choose("Zustand", "gut")
                    .mark("Zubehör", "Netzteil")
                    .fill("Rückgabe bis", DeskPage.german(Organisation.today().plusDays(30)))
                    .mark("Leihvertrag unterschrieben?", "Ja")
                    .press("Gerät ausgeben")
                    .sees("Das Gerät ist ausgegeben.")
                    .sees("ausgegeben");

            desk.follow("Gerät zurücknehmen")
                    .choose("Zustand", "abgenutzt")
                    .press("Gerät zurücknehmen")
                    .sees("Das Gerät ist zurückgenommen.")
                    .sees("zurückgegeben");
            desk.follow("Schritt zurücknehmen: Gerät zurückgenommen, " + DeskPage.german(Organisation.today()))
                    .choose("Was war falsch?", "ist nicht geschehen")
                    .press("Schritt zurücknehmen")
                    .sees("Der Schritt ist zurückgenommen.")
                    .sees("ausgegeben");
            desk.follow("Gerät zurücknehmen")
                    .choose("Zustand", "abgenutzt")
                    .press("Gerät zurücknehmen")
                    .sees("Das Gerät ist zurückgenommen.")
                    .follow("Löschung der Daten bestätigen")
                    .press("Löschung der Daten bestätigen")
                    .sees("Die Löschung der Daten ist bestätigt.");
        }
    }

    @Test
    void a_device_is_handed_out_and_taken_back_by_scanning_its_number() {
        NORD.loanRequest();
        var number = "S-" + Organisation.clientNumber();
        NORD.as("device-desk")
                .post(
                        Service.DEVICE,
                        "/devices",
                        "{\"type\": \"LAPTOP\", \"inventoryNumber\": \"%s\"}".formatted(number))
                .accepted();
        Organisation.settled();
        while (device(number).path("status").asString().equals("FREE")) {
            NORD.loanRequest();
            Organisation.settled();
        }
        try (var desk = DeskPage.signedIn("device-desk")) {
            desk.follow("Scannen").fill("Inventarnummer", "gibt es nicht").press("Ausgeben");
            desk.sees("Nicht erledigt: Es gibt kein Gerät mit der Inventarnummer „gibt es nicht“.");
            desk.choose("Person", device(number).at("/loan/participant").asString())
                    .fill("Rückgabe bis", DeskPage.german(Organisation.today().plusDays(30)));
            desk.page().getByLabel("Leihvertrag unterschrieben?").check();
            desk.page().getByLabel("Netzteil").check();
            desk.fill("Inventarnummer", number.toLowerCase(Locale.ROOT)).press("Ausgeben");
            desk.sees("Erledigt: " + number + " an ");
        }
        try (var desk = DeskPage.signedIn("device-desk", BrowserMode.WITHOUT_SCRIPTS)) {
            desk.follow("Scannen")
                    .follow("Zurücknehmen")
                    .fill("Inventarnummer", number)
                    .press("Rückgabe öffnen");
            assertThat(desk.page().getByLabel("Netzteil")).isChecked();
            desk.press("Gerät zurücknehmen").sees("zurückgenommen.");
            desk.follow("Rückgängig machen").sees("als wäre der Schritt nicht erfasst");
        }
    }

    @ParameterizedTest
    @MethodSource(BrowserMode.CHOSEN)
    void handing_out_a_device_takes_two_clicks_and_a_scan(BrowserMode mode) {
        var number = "B-" + Organisation.clientNumber();
        NORD.as("device-desk")
                .post(
                        Service.DEVICE,
                        "/devices",
                        "{\"type\": \"LAPTOP\", \"inventoryNumber\": \"%s\"}".formatted(number))
                .accepted();
        Organisation.settled();
        while (device(number).path("status").asString().equals("FREE")) {
            NORD.loanRequest();
            Organisation.settled();
        }
        var due = DeskPage.german(Organisation.today().plusDays(30));
        try (var desk = DeskPage.signedIn("device-desk", mode)) {
            // A scanner types the inventory number and presses Enter.
            desk.within(
                    2,
                    clicking -> clicking.follow("Scannen")
                            .choose(
                                    "Person",
                                    device(number).at("/loan/participant").asString())
                            .fill("Rückgabe bis", due)
                            .tick("Leihvertrag unterschrieben?")
                            .fill("Inventarnummer", number)
                            .enter("main input[name=number]"));
            assertThat(desk.page().locator(".scans .ok").first()).containsText(number);
        }
    }

    private static JsonNode device(String number) {
        return NORD.as("device-desk")
                .get(Service.DEVICE, "/devices?limit=200")
                .accepted()
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("inventoryNumber").asString().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
