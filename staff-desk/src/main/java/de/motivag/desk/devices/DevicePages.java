package de.motivag.desk.devices;

import de.motivag.desk.commands.Choices;
import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.WorklistFilter;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
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
    String devices(
            @ModelAttribute DeviceFilter filter, @Nullable String after, @ModelAttribute Page page, Model model) {
        var filters = Filters.of(page, DEVICES, after)
                .worklist(filter.list(), "DeviceWorklist")
                .choice("type", filter.type(), "devices.type", "DeviceType")
                .choice("status", filter.status(), "devices.status", "Status")
                .flag("overdue", filter.overdue(), "devices.overdue");
        var devices = filters.page(services.device(), Device.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("filter", filter);
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
        model.addAttribute(
                "steps",
                services.device().mayRead("/devices/{device}/steps")
                        ? services.device()
                                .list(DeviceStep.class, "/devices/{device}/steps", Query.none(), device)
                                .reversed()
                        : List.of());
        model.addAttribute("permitted", commands.permitted(Backend.DEVICE, "/devices/{device}/"));
        return "devices/device";
    }

    @GetMapping(REQUESTS)
    String requests(
            @ModelAttribute WorklistFilter list,
            @RequestParam(defaultValue = "") String status,
            @Nullable String after,
            @ModelAttribute Page page,
            Model model) {
        var filters = Filters.of(page, REQUESTS, after)
                .worklist(list, "LoanRequestWorklist")
                .choice("status", status, "devices.status", "Status");
        model.addAttribute("list", list);
        var requests = filters.page(services.device(), LoanRequest.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("status", status);
        model.addAttribute("requests", requests);
        model.addAttribute("names", people.names(requests.items(), LoanRequest::participant));
        model.addAttribute("permitted", commands.permitted(Backend.DEVICE, "/devices/{device}/"));
        return "devices/requests";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

        @Bean
        NavigationEntry devicesNavigation() {
            return new NavigationEntry(40, DEVICES, "devices", Set.of(Role.DEVICE_DESK, Role.TEAM_LEAD));
        }

        @Bean
        NavigationEntry requestsNavigation() {
            return new NavigationEntry(
                    41, REQUESTS + "?status=WAITING", "requests", Set.of(Role.DEVICE_DESK, Role.TEAM_LEAD));
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
            var requests = services.device().all(LoanRequest.class, REQUESTS, Query.of("status", "WAITING"));
            var names = people.names(requests, LoanRequest::participant);
            return requests.stream()
                    .map(request -> new Choice(
                            request.loanRequest(),
                            names.of(request.participant()) + ", "
                                    + Dates.DAY.format(request.requestedAt().atZone(Dates.BERLIN))))
                    .toList();
        }
    }
}
