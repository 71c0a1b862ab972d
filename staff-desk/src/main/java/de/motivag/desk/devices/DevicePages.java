package de.motivag.desk.devices;

import de.motivag.desk.commands.Choices;
import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Role;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import de.motivag.desk.today.TodayEntry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of devices and of loan requests, and the page of one device. */
@Controller
class DevicePages {

    private static final String DEVICES = "/devices";
    private static final String REQUESTS = "/loan-requests";
    private static final int ROWS = 25;

    private final Services services;
    private final Commands commands;
    private final People people;

    DevicePages(Services services, Commands commands, People people) {
        this.services = services;
        this.commands = commands;
        this.people = people;
    }

    @GetMapping(DEVICES)
    String devices(@ModelAttribute DeviceFilter filter, @Nullable String after, Model model) {
        var devices = services.device()
                .page(Device.class, DEVICES, filter.query().and("limit", ROWS).and("after", after));
        model.addAttribute("filter", filter);
        model.addAttribute("first", after == null);
        model.addAttribute("devices", devices);
        model.addAttribute(
                "names",
                people.names(devices.items().stream()
                        .map(Device::loan)
                        .filter(Objects::nonNull)
                        .map(Device.Loan::participant)
                        .toList()));
        model.addAttribute("permitted", commands.permitted(Backend.DEVICE, "/devices"));
        return "devices/devices";
    }

    @GetMapping(DEVICES + "/{device}")
    String device(@PathVariable UUID device, Model model) {
        var found = services.device().get(Device.class, "/devices/{device}", Query.none(), device);
        var loan = found.loan();
        model.addAttribute("device", found);
        model.addAttribute("names", people.names(loan == null ? List.of() : List.of(loan.participant())));
        model.addAttribute("permitted", commands.permitted(Backend.DEVICE, "/devices/{device}/"));
        return "devices/device";
    }

    @GetMapping(REQUESTS)
    String requests(@RequestParam(defaultValue = "") String status, @Nullable String after, Model model) {
        var requests = services.device()
                .page(
                        LoanRequest.class,
                        REQUESTS,
                        Query.of("status", status).and("limit", ROWS).and("after", after));
        model.addAttribute("status", status);
        model.addAttribute("first", after == null);
        model.addAttribute("requests", requests);
        model.addAttribute(
                "names",
                people.names(
                        requests.items().stream().map(LoanRequest::participant).toList()));
        model.addAttribute("permitted", commands.permitted(Backend.DEVICE, "/devices/{device}/"));
        return "devices/requests";
    }

    /** The numbers on the first page are those of the lists with the same filter. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {

        private static final Set<Role> DESK = Set.of(Role.DEVICE_DESK);

        private final Services services;

        Entries(Services services) {
            this.services = services;
        }

        @Bean
        NavigationEntry devicesNavigation() {
            return new NavigationEntry(40, DEVICES, "devices", Set.of(Role.DEVICE_DESK, Role.TEAM_LEAD));
        }

        @Bean
        NavigationEntry requestsNavigation() {
            return new NavigationEntry(
                    41, REQUESTS + "?status=WAITING", "requests", Set.of(Role.DEVICE_DESK, Role.TEAM_LEAD));
        }

        @Bean
        TodayEntry waitingRequests() {
            return requests(10, "today.requests-waiting", "WAITING");
        }

        @Bean
        TodayEntry reservedRequests() {
            return requests(11, "today.requests-matched", "MATCHED");
        }

        @Bean
        TodayEntry overdueDevices() {
            return devices(12, "today.devices-overdue", new DeviceFilter(null, null, true));
        }

        @Bean
        TodayEntry returnedDevices() {
            return devices(13, "today.devices-returned", new DeviceFilter(null, "RETURNED", null));
        }

        @Bean
        TodayEntry devicesInRepair() {
            return devices(14, "today.devices-in-repair", new DeviceFilter(null, "IN_REPAIR", null));
        }

        @Bean
        TodayEntry freeDevices() {
            return devices(15, "today.devices-free", new DeviceFilter(null, "FREE", null));
        }

        private TodayEntry devices(int order, String text, DeviceFilter filter) {
            return new TodayEntry(
                    order,
                    text,
                    DEVICES + filter.parameters(),
                    DESK,
                    () -> services.device()
                            .pagePart(Device.class, DEVICES, filter.query().and("limit", TodayEntry.MOST)));
        }

        private TodayEntry requests(int order, String text, String status) {
            var query = Query.of("status", status);
            return new TodayEntry(
                    order,
                    text,
                    REQUESTS + query.parameters(),
                    DESK,
                    () -> services.device()
                            .pagePart(
                                    LoanRequest.class,
                                    REQUESTS,
                                    Query.of("status", status).and("limit", TodayEntry.MOST)));
        }
    }

    /** The loan requests that wait, for the form that reserves a device. */
    @Component
    static class LoanRequestChoices implements Choices {

        private final Services services;
        private final People people;

        LoanRequestChoices(Services services, People people) {
            this.services = services;
            this.people = people;
        }

        @Override
        public Set<String> fields() {
            return Set.of("loanRequest");
        }

        @Override
        public List<Choice> choices(String field, Map<String, String> context) {
            var requests = services.device()
                    .page(
                            LoanRequest.class,
                            REQUESTS,
                            Query.of("status", "WAITING").and("limit", TodayEntry.MOST))
                    .items();
            var names =
                    people.names(requests.stream().map(LoanRequest::participant).toList());
            return requests.stream()
                    .map(request -> new Choice(
                            request.loanRequest(),
                            names.of(request.participant()) + ", "
                                    + Dates.DAY.format(request.requestedAt().atZone(Dates.BERLIN))))
                    .toList();
        }
    }
}
