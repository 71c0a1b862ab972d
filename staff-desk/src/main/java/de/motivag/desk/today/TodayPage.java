package de.motivag.desk.today;

import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import de.motivag.desk.services.User;
import de.motivag.desk.today.Today.Block;
import de.motivag.desk.today.Worklists.Counted;
import de.motivag.desk.today.Worklists.Deputised;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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

    /** The constants of the services, in the order of the page. */
    private static final List<String> BLOCKS = List.of("TO_DO", "WAITING", "SOON");

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
        var counted = new ArrayList<Shown>();
        var deputyFor = new LinkedHashSet<Deputised>();
        var missing = new ArrayList<Part<?>>();
        for (var backend : Backend.services()) {
            var numbers = services.of(backend).part(Worklists.class, PATH, Query.none());
            if (numbers.isMissing()) {
                missing.add(numbers);
            }
            numbers.ifThere(found -> {
                found.worklists().forEach(worklist -> counted.add(new Shown(backend, worklist)));
                deputyFor.addAll(found.deputyFor());
            });
        }
        var seesBoth =
                counted.stream().map(shown -> shown.worklist.mine()).distinct().count() > 1;
        var blocks = new LinkedHashMap<String, List<Count>>();
        BLOCKS.forEach(block -> blocks.put(block, new ArrayList<>()));
        counted.stream()
                .sorted(Comparator.comparing(shown -> !shown.worklist.mine()))
                .forEach(shown -> blocks.computeIfAbsent(shown.worklist.block(), _ -> new ArrayList<>())
                        .add(shown.count(page, seesBoth)));
        var missingBefore = List.copyOf(missing);
        for (var entry : entries) {
            if (User.current().hasAnyOf(entry.roles())) {
                var shown = entry.shown().get();
                if (shown.isThere()) {
                    blocks.getOrDefault(BLOCKS.getFirst(), List.of()).add(count(entry, shown.get(), page));
                } else if (shown.isMissing()
                        && missingBefore.stream().noneMatch(part -> part.missing() == shown.missing())) {
                    missing.add(shown);
                }
            }
        }
        return new Today(
                blocks.entrySet().stream()
                        .filter(block -> !block.getValue().isEmpty())
                        .map(block -> new Block(block.getKey(), block.getValue()))
                        .toList(),
                List.copyOf(deputyFor),
                missing);
    }

    private record Shown(Backend backend, Counted worklist) {

        Count count(Page page, boolean seesBoth) {
            var number = Long.toString(worklist.count());
            var scope = seesBoth ? page.text(worklist.mine() ? "today.mine" : "today.all") : null;
            if (worklist.list().equals(PARKED)) {
                return new Count(
                        page.text("today.parked", page.text("service." + backend)),
                        "/operations#" + backend,
                        number,
                        scope,
                        null);
            }
            return new Count(
                    page.value(Worklists.type(worklist), worklist.name()), worklist.list(), number, scope, null);
        }
    }

    private static Count count(TodayEntry entry, Object shown, Page page) {
        var text = page.text(entry.text());
        return switch (shown) {
            case Listing<?> rows ->
                new Count(text, entry.path(), rows.items().size() + (rows.next() == null ? "" : "+"), null, null);
            case LocalDate day -> new Count(text, entry.path(), "", null, day);
            default -> throw new IllegalArgumentException("neither rows nor a day: " + entry);
        };
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry todayNavigation() {
            return new NavigationEntry(0, "/", "today", EnumSet.allOf(Role.class));
        }
    }
}
