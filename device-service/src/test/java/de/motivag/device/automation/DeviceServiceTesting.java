package de.motivag.device.automation;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.device.write.device.registerdevice.RegisterDevice;
import de.motivag.events.Id;
import de.motivag.events.OrganisationId;
import de.motivag.events.common.DeviceId;
import de.motivag.events.common.DeviceType;
import de.motivag.events.common.LoanRequestId;
import de.motivag.events.common.ParticipantId;
import de.motivag.events.common.ReferralId;
import de.motivag.kit.Answer;
import de.motivag.kit.TestClient;
import de.motivag.kit.decision.DecisionContext;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import tools.jackson.databind.JsonNode;

/** Uses the whole service on a real PostgreSQL and Kafka. Each test has an organisation of its own. */
@Tag("integration")
abstract class DeviceServiceTesting {
    static final RunningService service = RunningService.shared();
    private static final TestClient CLIENT = new TestClient(service.context());

    static final String HAND_OUT = """
            {"loanRequest": "%s", "handedOutOn": "%s", "condition": "GOOD", "accessories": ["BAG", "MOUSE"],
             "dueBack": "%s", "agreementAccepted": true}""";

    static LocalDate today() {
        return LocalDate.now(DecisionContext.BERLIN);
    }

    /** Lends a laptop to the person 40 days ago. */
    static DeviceId lend(String organisation, ParticipantId person, ReferralId referral, LocalDate dueBack)
            throws Exception {
        var device = register(new OrganisationId(organisation), DeviceType.LAPTOP, "L-" + Id.next());
        var request = service.need(new OrganisationId(organisation), DeviceType.LAPTOP, person, referral);
        var done = desk(
                organisation, device, "hand-out", HAND_OUT.formatted(request.value(), today().minusDays(40), dueBack));
        assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
        return device;
    }

    static DeviceId lend(String organisation) throws Exception {
        return lend(organisation, new ParticipantId(Id.next()), new ReferralId(Id.next()), today().plusDays(30));
    }

    static Answer desk(String organisation, DeviceId device, String what, String body) throws Exception {
        return post("device-desk_" + organisation, "/devices/" + device.value() + "/" + what, body);
    }

    /** The body of a command about the open loan of the device. */
    static String ofLoan(String organisation, DeviceId device, String values) throws Exception {
        var loan = device(organisation, device).at("/loan/loanRequest").stringValue();
        return "{\"loanRequest\": \"%s\"%s}".formatted(loan, values.isEmpty() ? "" : ", " + values);
    }

    static JsonNode device(String organisation, DeviceId device) throws Exception {
        return get("device-desk_" + organisation, "/devices/" + device.value()).body();
    }

    static String status(String organisation, DeviceId device) throws Exception {
        return device(organisation, device).get("status").stringValue();
    }

    static String status(String organisation, LoanRequestId request) throws Exception {
        return get("device-desk_" + organisation, "/loan-requests/" + request.value())
                .body()
                .get("status")
                .stringValue();
    }

    static LoanRequestId need(OrganisationId organisation, DeviceType type) {
        return service.need(organisation, type);
    }

    static DeviceId register(OrganisationId organisation, DeviceType type, String number) {
        var command = new RegisterDevice(new DeviceId(Id.next()), type, number, today().minusDays(90));
        assertThat(service.carryOut(organisation, command).refusal()).isNull();
        return command.device();
    }

    static int count(String what, OrganisationId organisation) {
        return service.count(what, organisation);
    }

    static Answer get(String token, String path) {
        return CLIENT.get(token, path);
    }

    static Answer post(String token, String path, String body) {
        return CLIENT.post(token, path, body);
    }
}
