package de.motivag.desk.devices;

import de.motivag.desk.commands.Choices.Choice;
import de.motivag.desk.devices.Scan.Line;
import de.motivag.desk.devices.Scan.Mode;
import de.motivag.desk.devices.Scan.TakeBack;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.Unsent;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands out, takes back and counts devices by scanning their inventory numbers. */
@Controller
class ScanPages {

    private static final String PATH = "/scan";

    /** Nobody gets a damaged device. */
    private static final List<String> UNDAMAGED = List.of("NEW", "GOOD", "WORN");

    private static final List<String> CONDITIONS = List.of("NEW", "GOOD", "WORN", "DAMAGED");

    /** The results that the page keeps. */
    private static final int LINES = 20;

    private final Services services;
    private final People people;
    private final Scans scans;
    private final CatalogueChoices catalogue;

    ScanPages(Services services, People people, Scans scans, CatalogueChoices catalogue) {
        this.services = services;
        this.people = people;
        this.scans = scans;
        this.catalogue = catalogue;
    }

    @GetMapping(PATH)
    String scan(@ModelAttribute ScanForm form, @ModelAttribute Page page, Model model) {
        return show(page, model, form, List.of(), null);
    }

    /** @param key the Idempotency-Key of this scan: a page that is sent again has no second effect */
    @PostMapping(PATH)
    String scanned(
            @ModelAttribute ScanForm form,
            @RequestParam String key,
            @ModelAttribute Page page,
            HttpServletRequest request,
            Model model) {
        var lines = new ArrayList<Line>();
        TakeBack takeBack = null;
        if (!Unsent.is(request)) {
            if (form.chosenMode() == Mode.TAKE_BACK && form.device() == null) {
                var device = scans.find(form.scanned());
                if (device == null || device.loan() == null) {
                    lines.add(device == null ? scans.unknown(page, form.scanned()) : scans.notOut(page, device));
                } else {
                    takeBack = confirmation(device, device.loan());
                }
            } else {
                lines.add(scans.act(form, key, page));
            }
        }
        form.lines().stream().limit(LINES - 1L).map(Line::of).forEach(lines::add);
        return show(page, model, form, lines, takeBack);
    }

    /** @param since the first day of the stocktake as it was typed; today if it is empty or no day */
    @GetMapping(PATH + "/not-seen")
    String notSeen(@RequestParam(defaultValue = "") String since, @ModelAttribute Page page, Model model) {
        var iso = Dates.iso(since, page.today());
        var began = Dates.isDay(iso) ? LocalDate.parse(iso) : page.today();
        var devices = Stocktake.notSeenSince(began, services.device().all(Device.class, "/devices", Query.none()));
        model.addAttribute("typed", since.isBlank() ? page.date(began) : since);
        model.addAttribute("since", began);
        model.addAttribute(
                "error",
                since.isBlank() || Dates.isDay(iso)
                        ? null
                        : page.text("filters.no-day", page.text("not-seen.since"), since));
        model.addAttribute("devices", devices);
        model.addAttribute(
                "names",
                people.names(devices.stream()
                        .map(Device::loan)
                        .filter(Objects::nonNull)
                        .map(Device.Loan::participant)
                        .toList()));
        return "devices/not-seen";
    }

    private TakeBack confirmation(Device device, Device.Loan loan) {
        return new TakeBack(
                device,
                people.name(loan.participant()),
                loan.accessories() == null ? Set.of() : new HashSet<>(loan.accessories()));
    }

    private String show(Page page, Model model, ScanForm form, List<Line> lines, @Nullable TakeBack takeBack) {
        model.addAttribute(
                "scan",
                new Scan(
                        form,
                        form.chosenMode() == Mode.HAND_OUT ? waiting(page) : List.of(),
                        form.chosenMode() == Mode.HAND_OUT ? UNDAMAGED : CONDITIONS,
                        form.chosenMode() == Mode.STOCKTAKE ? List.of() : catalogue.choices("accessories", Map.of()),
                        lines,
                        takeBack,
                        UUID.randomUUID().toString()));
        return "devices/scan";
    }

    /** The people with a request that is not fulfilled yet, in the order of their names, with the reserved device. */
    private List<Choice> waiting(Page page) {
        var requests = new ArrayList<>(
                services.device().all(LoanRequest.class, "/loan-requests", Query.of("status", "MATCHED")));
        requests.addAll(services.device().all(LoanRequest.class, "/loan-requests", Query.of("status", "WAITING")));
        var reserved = services.device().all(Device.class, "/devices", Query.of("status", "RESERVED")).stream()
                .collect(Collectors.toMap(
                        Device::device, device -> Objects.requireNonNullElse(device.inventoryNumber(), "")));
        var devices = new LinkedHashMap<String, List<String>>();
        for (var request : requests) {
            devices.computeIfAbsent(request.participant(), _ -> new ArrayList<>())
                    .add(
                            request.device() == null
                                    ? page.text("scan.waiting", page.value("DeviceType", request.type()))
                                    : reserved.getOrDefault(request.device(), ""));
        }
        var names = people.names(devices.keySet());
        return names.sorted(devices.keySet(), id -> id).stream()
                .map(id -> new Choice(id, names.of(id) + ": " + String.join(", ", devices.getOrDefault(id, List.of()))))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry scanNavigation() {
            return new NavigationEntry(39, PATH, "scan", Set.of(Role.DEVICE_DESK));
        }
    }
}
