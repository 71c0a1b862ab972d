package de.motivag.desk.appointments;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.Filters;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of appointments, by day and time. */
@Controller
class AppointmentPages {

    private static final String PATH = "/appointments";
    private static final int ROWS = 50;

    private final Services services;
    private final Commands commands;
    private final People people;
    private final StaffDirectory staff;

    AppointmentPages(Services services, Commands commands, People people, StaffDirectory staff) {
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping(PATH)
    String appointments(
            @ModelAttribute AppointmentFilter typed, @Nullable String after, @ModelAttribute Page page, Model model) {
        var filter = new AppointmentFilter(
                typed.worklist(),
                typed.mine(),
                typed.member(),
                typed.state(),
                iso(typed.from(), page),
                iso(typed.to(), page));
        var filters = Filters.of(page, PATH, after)
                .worklist(filter.list(), "AppointmentWorklist")
                .with("member", filter.member(), staff::name)
                .choice("state", filter.state(), "person.status", "AppointmentState")
                .day("from", typed.from(), "label.from")
                .day("to", typed.to(), "label.to");
        var appointments = filters.page(services.coaching(), Appointment.class, ROWS);
        model.addAttribute("filter", filter);
        model.addAttribute("filters", filters);
        model.addAttribute("appointments", appointments);
        model.addAttribute("names", people.names(appointments.items(), Appointment::participant));
        model.addAttribute("staff", staff);
        model.addAttribute("permitted", commands.permitted(Backend.COACHING, "/appointments/{appointment}/"));
        return "appointments/appointments";
    }

    private static @Nullable String iso(@Nullable String typed, Page page) {
        return typed == null || typed.isBlank() ? null : Dates.iso(typed, page.today());
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry appointmentsNavigation() {
            return new NavigationEntry(
                    23, PATH + "?state=BOOKED", "appointments", Set.of(Role.MODERATOR, Role.ADVISER, Role.TEAM_LEAD));
        }
    }
}
