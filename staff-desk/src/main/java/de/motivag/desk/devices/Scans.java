package de.motivag.desk.devices;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.devices.Scan.Line;
import de.motivag.desk.devices.Scan.Mode;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.ServiceClient.RecordedEvent;
import de.motivag.desk.services.Services;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries out what one scan means. Every result is a line with its reason. */
@Component
class Scans {

    private final Services services;
    private final Commands commands;
    private final People people;

    Scans(Services services, Commands commands, People people) {
        this.services = services;
        this.commands = commands;
        this.people = people;
    }

    /** The device with that inventory number, or null. */
    @Nullable
    Device find(String number) {
        return number.isEmpty()
                ? null
                : services.device().page(Device.class, "/devices", Query.of("inventoryNumber", number)).items().stream()
                        .findFirst()
                        .orElse(null);
    }

    Line unknown(Page page, String number) {
        return failed(page.text("scan.unknown", number));
    }

    Line notOut(Page page, Device device) {
        return failed(page.text("scan.not-out", number(device)));
    }

    Line act(ScanForm form, String key, Page page) {
        var device = find(form.scanned());
        if (device == null) {
            return unknown(page, form.scanned());
        }
        try {
            return switch (form.chosenMode()) {
                case HAND_OUT -> handOut(device, form, key, page);
                case TAKE_BACK -> takeBack(device, form, key, page);
                case STOCKTAKE -> stocktake(device, key, page);
            };
        } catch (Refused refused) {
            return failed(page.text("scan.refused", number(device), reason(refused.problem())));
        } catch (Away away) {
            return failed(page.text("away", page.text("service." + away.backend())));
        }
    }

    private Line handOut(Device device, ScanForm form, String key, Page page) {
        var person = form.participant();
        if (person == null || person.isBlank()) {
            return failed(page.text("scan.no-person"));
        }
        var name = people.name(person);
        var loan = device.loan();
        if (loan != null && !loan.participant().equals(person)) {
            return failed(page.text(
                    device.status().equals("RESERVED") ? "scan.reserved" : "scan.out",
                    number(device),
                    people.name(loan.participant())));
        }
        var request = request(device, person);
        if (request == null) {
            return failed(page.text("scan.no-request", name, page.value("DeviceType", device.type())));
        }
        if (request.device() == null) {
            post(
                    "reserveDevice",
                    "/devices/{device}/reserve",
                    device,
                    Map.of("/loanRequest", List.of(request.loanRequest())),
                    key + "-reserve",
                    page);
        }
        var recorded = post(
                "handOutDevice",
                "/devices/{device}/hand-out",
                device,
                Map.of(
                        "/loanRequest", List.of(request.loanRequest()),
                        "/condition", List.of(form.chosenCondition()),
                        "/dueBack", List.of(Objects.requireNonNullElse(form.dueBack(), "")),
                        "/agreementAccepted", List.of(Boolean.toString(form.hasAgreement())),
                        "/accessories", form.chosenAccessories()),
                key,
                page);
        return new Line(
                true, page.text("scan.handed-out", number(device), name), undo(device, recorded, Mode.HAND_OUT));
    }

    /** The request for which the device is reserved, else one that waits for such a device. */
    private @Nullable LoanRequest request(Device device, String person) {
        var requests = services.device().all(LoanRequest.class, "/loan-requests", Query.of("participant", person));
        return requests.stream()
                .filter(request -> device.device().equals(request.device())
                        && request.status().equals("MATCHED"))
                .findFirst()
                .or(() -> requests.stream()
                        .filter(request -> request.status().equals("WAITING")
                                && request.type().equals(device.type()))
                        .findFirst())
                .orElse(null);
    }

    private Line takeBack(Device device, ScanForm form, String key, Page page) {
        var loan = device.loan();
        if (loan == null) {
            return notOut(page, device);
        }
        var missing = new ArrayList<>(Objects.requireNonNullElse(loan.accessories(), List.<String>of()));
        missing.removeAll(form.chosenAccessories());
        var recorded = post(
                "takeBackDevice",
                "/devices/{device}/take-back",
                device,
                Map.of(
                        "/loanRequest", List.of(loan.loanRequest()),
                        "/condition", List.of(form.chosenCondition()),
                        "/missing", missing),
                key,
                page);
        var waiting = services.device()
                .all(
                        LoanRequest.class,
                        "/loan-requests",
                        Query.of("status", "WAITING").and("type", device.type()));
        var names = people.names(waiting, LoanRequest::participant);
        var text = page.text("scan.taken-back", number(device), people.name(loan.participant()));
        var next = waiting.isEmpty()
                ? page.text("scan.nobody-waits")
                : page.text(
                        "scan.waits",
                        waiting.stream()
                                .map(request -> names.of(request.participant()))
                                .collect(Collectors.joining("; ")));
        return new Line(true, text + " " + next, undo(device, recorded, Mode.TAKE_BACK));
    }

    private Line stocktake(Device device, String key, Page page) {
        var recorded = post("confirmStocktake", "/devices/{device}/confirm-stocktake", device, Map.of(), key, page);
        var loan = "HANDED_OUT".equals(device.status()) ? device.loan() : null;
        return new Line(
                true,
                loan == null
                        ? page.text("scan.seen", number(device), page.value("Status", device.status()))
                        : page.text(
                                "scan.seen-out",
                                number(device),
                                people.names(List.of(loan.participant())).of(loan.participant())),
                undo(device, recorded, Mode.STOCKTAKE));
    }

    private List<RecordedEvent> post(
            String command, String path, Device device, Map<String, List<String>> body, String key, Page page) {
        return services.device()
                .post(path, Map.of("device", device.device()), commands.body(command, body, page.today()), key, null)
                .events();
    }

    /** The address of the form that retracts the step, if the scan has recorded one and the person may do so. */
    private @Nullable String undo(Device device, List<RecordedEvent> recorded, Mode mode) {
        return recorded.stream()
                .filter(event ->
                        event.type().startsWith("device.Device") || event.type().startsWith("device.Stocktake"))
                .findFirst()
                .filter(_ ->
                        commands.permitted(Backend.DEVICE, "/devices/{device}/").contains(DeviceStep.RETRACT))
                .map(event -> "/commands/" + DeviceStep.RETRACT + "?device=" + device.device() + "&event=" + event.id()
                        + "&back=%2Fscan%3Fmode%3D" + mode)
                .orElse(null);
    }

    private static Line failed(String reason) {
        return new Line(false, reason, null);
    }

    private static String number(Device device) {
        return Objects.requireNonNullElse(device.inventoryNumber(), "–");
    }

    private static String reason(Problem problem) {
        return problem.errors().isEmpty()
                ? Objects.requireNonNullElse(problem.detail(), problem.title())
                : problem.errors().getFirst().detail();
    }
}
