package de.motivag.desk.today;

import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Role;
import de.motivag.desk.frame.User;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page ("Heute"): the numbers of the lists that wait for this person. */
@Controller
class TodayPage {

    private final List<TodayEntry> entries;

    TodayPage(List<TodayEntry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(TodayEntry::order))
                .toList();
    }

    @GetMapping("/")
    String today(Model model) {
        var user = User.current();
        model.addAttribute(
                "counts",
                entries.stream()
                        .filter(entry -> user.hasAnyOf(entry.roles()))
                        .map(entry -> new Count(
                                entry.text(), entry.path(), entry.rows().get()))
                        .filter(count -> count.rows().isThere() || count.rows().isMissing())
                        .toList());
        return "today/today";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry todayNavigation() {
            return new NavigationEntry(0, "/", "today", EnumSet.allOf(Role.class));
        }
    }
}
