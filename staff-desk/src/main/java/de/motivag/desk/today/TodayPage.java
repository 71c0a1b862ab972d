package de.motivag.desk.today;

import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.Role;
import de.motivag.desk.frame.User;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Services;
import de.motivag.desk.today.Worklists.Counted;
import de.motivag.desk.today.Worklists.Deputised;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page ("Heute"): the numbers of the lists that wait for this person. */
@Controller
class TodayPage {

    private static final String PATH = "/worklists";
    private static final String PARKED = "/operations/parked";

    /** The names of the enums of worklists, by the address of the list that shows them. */
    static final Map<String, String> TYPES = Map.of(
            "/referrals", "ReferralWorklist",
            "/erasures", "ErasureWorklist",
            "/retention-terms", "RetentionWorklist",
            "/sessions", "SessionWorklist",
            "/groups", "GroupWorklist",
            "/participations", "ParticipationWorklist",
            "/devices", "DeviceWorklist",
            "/loan-requests", "LoanRequestWorklist",
            "/outcome-cases", "OutcomeCaseWorklist");

    private final Services services;
    private final StaffDirectory staff;
    private final List<TodayEntry> entries;

    TodayPage(Services services, StaffDirectory staff, List<TodayEntry> entries) {
        this.services = services;
        this.staff = staff;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(TodayEntry::order))
                .toList();
    }

    @GetMapping("/")
    String today(@ModelAttribute Page page, Model model) {
        model.addAttribute("today", today(page));
        model.addAttribute("staff", staff);
        return "today/today";
    }

    private Today today(Page page) {
        var mine = new ArrayList<Count>();
        var all = new ArrayList<Count>();
        var deputyFor = new LinkedHashSet<Deputised>();
        var missing = new ArrayList<Part<?>>();
        for (var backend : Backend.services()) {
            var numbers = services.of(backend).part(Worklists.class, PATH, Query.none());
            if (numbers.isMissing()) {
                missing.add(numbers);
            }
            numbers.ifThere(found -> {
                found.worklists()
                        .forEach(worklist -> (worklist.mine() ? mine : all).add(count(worklist, backend, page)));
                deputyFor.addAll(found.deputyFor());
            });
        }
        var missingBefore = List.copyOf(missing);
        for (var entry : entries) {
            if (User.current().hasAnyOf(entry.roles())) {
                var rows = entry.rows().get();
                if (rows.isThere()) {
                    all.add(new Count(page.text(entry.text()), entry.path(), number(rows.get())));
                } else if (rows.isMissing()
                        && missingBefore.stream().noneMatch(part -> part.missing() == rows.missing())) {
                    missing.add(rows);
                }
            }
        }
        return new Today(mine, all, List.copyOf(deputyFor), missing);
    }

    private static Count count(Counted worklist, Backend backend, Page page) {
        var number = Long.toString(worklist.count());
        if (worklist.list().equals(PARKED)) {
            return new Count(
                    page.text("today.parked", page.text("service." + backend)), "/operations#" + backend, number);
        }
        var type = Objects.requireNonNullElse(TYPES.get(worklist.list().replaceFirst("[?].*", "")), "");
        return new Count(page.value(type, worklist.name()), worklist.list(), number);
    }

    private static String number(Listing<?> rows) {
        return rows.items().size() + (rows.next() == null ? "" : "+");
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry todayNavigation() {
            return new NavigationEntry(0, "/", "today", EnumSet.allOf(Role.class));
        }
    }
}
