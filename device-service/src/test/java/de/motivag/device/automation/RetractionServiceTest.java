package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Steps that were recorded by mistake, in the views and in the reactions. */
class RetractionServiceTest extends DeviceServiceTesting {
    @Test
    void a_return_that_never_was_leaves_the_loan_as_it_was() throws Exception {
        var person = new ParticipantId(Id.next());
        var device = lend("jc-back", person, new ReferralId(Id.next()), today().plusDays(30));
        var lent = shown("jc-back", device);
        var back = ofLoan("jc-back", device, "\"condition\": \"DAMAGED\", \"missing\": [\"BAG\"]");
        assertThat(desk("jc-back", device, "take-back", back).status()).isEqualTo(200);
        assertThat(retract("jc-back", device, "device.DeviceTakenBack")).isEqualTo(200);
        assertThat(shown("jc-back", device)).isEqualTo(lent);
        var loan = loans("jc-back", device).get(0);
        assertThat(loan.hasNonNull("takenBackOn")).isFalse();
        assertThat(loan.hasNonNull("missing")).isFalse();
        StockConsistency.rebuiltViewsAreTheSame(new OrganisationId("jc-back"));
    }

    @Test
    void the_device_of_a_retracted_hand_out_is_reserved_for_the_person_again() throws Exception {
        var organisation = new OrganisationId("jc-out");
        var person = new ParticipantId(Id.next());
        var device = lend("jc-out", person, new ReferralId(Id.next()), today().plusDays(30));
        var other = need(organisation, DeviceType.LAPTOP);
        assertThat(retract("jc-out", device, "device.DeviceHandedOut")).isEqualTo(200);
        var shown = device("jc-out", device);
        assertThat(shown.get("status").stringValue()).isEqualTo("RESERVED");
        assertThat(shown.at("/loan/participant").stringValue())
                .isEqualTo(person.value().toString());
        assertThat(shown.at("/loan").hasNonNull("handedOutOn")).isFalse();
        assertThat(loans("jc-out", device)).isEmpty();
        assertThat(status("jc-out", other)).isEqualTo("WAITING");
        StockConsistency.rebuiltViewsAreTheSame(new OrganisationId("jc-out"));

        assertThat(retract("jc-out", device, "device.DeviceHandedOut")).isEqualTo(409);
    }

    @Test
    void a_retracted_loss_makes_the_device_free_for_the_next_in_line() throws Exception {
        var organisation = new OrganisationId("jc-found");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        assertThat(desk("jc-found", device, "report-lost", "{}").status()).isEqualTo(200);
        var waiting = need(organisation, DeviceType.LAPTOP);
        assertThat(retract("jc-found", device, "device.DeviceLost")).isEqualTo(200);
        await().untilAsserted(() -> assertThat(status("jc-found", waiting)).isEqualTo("MATCHED"));
        StockConsistency.rebuiltViewsAreTheSame(new OrganisationId("jc-found"));
    }

    @Test
    void a_retracted_damage_and_stocktake_leave_no_trace_in_the_view() throws Exception {
        var organisation = new OrganisationId("jc-traces");
        var device = register(organisation, DeviceType.LAPTOP, "L-1");
        var before = shown("jc-traces", device);
        desk("jc-traces", device, "report-damage", """
                {"kind": "DISPLAY"}""");
        desk("jc-traces", device, "confirm-stocktake", "{}");
        assertThat(retract("jc-traces", device, "device.DeviceDamaged")).isEqualTo(200);
        assertThat(retract("jc-traces", device, "device.StocktakeConfirmed")).isEqualTo(200);
        assertThat(shown("jc-traces", device)).isEqualTo(before);
        StockConsistency.rebuiltViewsAreTheSame(new OrganisationId("jc-traces"));
    }

    @Test
    void a_number_is_corrected_and_compared_without_case_and_blanks() throws Exception {
        var organisation = new OrganisationId("jc-number");
        var device = register(organisation, DeviceType.LAPTOP, "T-x");
        for (var same : List.of("t-X", "T-x ", " T-x", "T-x\u00a0")) {
            var refused = post("device-desk_jc-number", "/devices", """
                    {"type": "LAPTOP", "inventoryNumber": "%s"}""".formatted(same));
            assertThat(refused.body().get("type").stringValue()).as(same).endsWith("inventory-number-taken");
        }
        assertThat(number(device, " Neu-1\u00a0")).isEqualTo(200);
        assertThat(device("jc-number", device).get("inventoryNumber").stringValue())
                .isEqualTo("Neu-1");
        var second = register(organisation, DeviceType.LAPTOP, "t-X");
        assertThat(number(second, "NEU-1")).isEqualTo(409);
        assertThat(number(second, "\u00a0\u200b")).isEqualTo(422);
        assertThat(desk("jc-number", second, "retire", """
                {"reason": "OLD"}""").status()).isEqualTo(200);
        assertThat(number(device, "T-X")).isEqualTo(409);
        assertThat(number(device, "neu-1")).isEqualTo(200);
    }

    private static int number(DeviceId device, String number) throws Exception {
        return desk("jc-number", device, "correct-inventory-number", """
                        {"inventoryNumber": "%s"}""".formatted(number))
                .status();
    }

    private static int retract(String organisation, DeviceId device, String type) throws Exception {
        var steps = get("device-desk_" + organisation, "/devices/" + device.value() + "/steps")
                .body();
        var event = steps.valueStream()
                .filter(step -> step.get("type").stringValue().equals(type))
                .map(step -> step.get("event").stringValue())
                .reduce((first, last) -> last)
                .orElseThrow();
        return desk(organisation, device, "retract-step", """
                        {"event": "%s", "reason": "NEVER_HAPPENED"}""".formatted(event)).status();
    }

    private static String shown(String organisation, DeviceId device) throws Exception {
        return device(organisation, device).toString();
    }

    private static JsonNode loans(String organisation, DeviceId device) {
        return get("device-desk_" + organisation, "/devices/" + device.value() + "/loans")
                .body()
                .get("items");
    }
}
