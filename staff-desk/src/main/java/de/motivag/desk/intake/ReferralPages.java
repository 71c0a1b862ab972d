package de.motivag.desk.intake;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Role;
import de.motivag.desk.frame.User;
import de.motivag.desk.people.People;
import de.motivag.desk.people.StaffDirectory;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Listing;
import de.motivag.desk.services.Part;
import de.motivag.desk.services.Services;
import de.motivag.desk.today.TodayEntry;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The worklist of referrals. */
@Controller
class ReferralPages {

    private static final String PATH = "/referrals";
    private static final int ROWS = 25;

    private final Services services;
    private final Commands commands;
    private final People people;
    private final StaffDirectory staff;

    ReferralPages(Services services, Commands commands, People people, StaffDirectory staff) {
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.staff = staff;
    }

    @GetMapping(PATH)
    String worklist(@ModelAttribute ReferralFilter filter, @Nullable String after, Model model) {
        var referrals = services.enrolment()
                .page(
                        Referral.class,
                        PATH,
                        filter.query(User.current()).and("limit", ROWS).and("after", after));
        model.addAttribute("filter", filter);
        model.addAttribute("first", after == null);
        model.addAttribute("referrals", referrals);
        model.addAttribute(
                "names",
                people.names(
                        referrals.items().stream().map(Referral::participant).toList()));
        model.addAttribute("staff", staff);
        model.addAttribute("permitted", commands.permitted(Backend.ENROLMENT, "/referrals/{referral}/"));
        return "intake/referrals";
    }

    /** The numbers on the first page are those of this list with the same filter. */
    @Configuration(proxyBeanMethods = false)
    static class Entries {

        private static final Set<Role> CASE_WORKERS = Set.of(Role.INTAKE, Role.ADVISER, Role.TEAM_LEAD);

        private final Services services;

        Entries(Services services) {
            this.services = services;
        }

        @Bean
        NavigationEntry referralsNavigation() {
            return new NavigationEntry(
                    10,
                    PATH + "?state=OPEN",
                    "referrals",
                    Set.of(
                            Role.INTAKE,
                            Role.ADVISER,
                            Role.MODERATOR,
                            Role.EMPLOYER_SERVICE,
                            Role.EQUAL_OPPORTUNITY,
                            Role.TEAM_LEAD));
        }

        @Bean
        TodayEntry undecidedReferrals() {
            return entry(
                    10,
                    "today.undecided",
                    CASE_WORKERS,
                    new ReferralFilter("OPEN", "UNDECIDED", null, null, null, null));
        }

        @Bean
        TodayEntry referralsWithoutSeat() {
            return entry(
                    20,
                    "today.unassessed",
                    CASE_WORKERS,
                    new ReferralFilter("OPEN", null, "NOT_REQUESTED", null, null, null));
        }

        @Bean
        TodayEntry referralsWaiting() {
            return entry(
                    30,
                    "today.waiting-for-seat",
                    CASE_WORKERS,
                    new ReferralFilter("OPEN", null, "WAITING", null, null, null));
        }

        @Bean
        TodayEntry myReferrals() {
            return entry(
                    5, "today.mine", Set.of(Role.ADVISER), new ReferralFilter("OPEN", null, null, true, null, null));
        }

        @Bean
        TodayEntry openSupport() {
            return entry(
                    40,
                    "today.support",
                    Set.of(Role.INTAKE, Role.ADVISER, Role.MODERATOR),
                    new ReferralFilter("OPEN", null, null, null, true, null));
        }

        @Bean
        TodayEntry waitingForEqualOpportunity() {
            return entry(
                    10,
                    "today.equal-opportunity",
                    Set.of(Role.EQUAL_OPPORTUNITY),
                    new ReferralFilter(null, null, null, null, null, true));
        }

        private TodayEntry entry(int order, String text, Set<Role> roles, ReferralFilter filter) {
            return new TodayEntry(order, text, PATH + filter.parameters(), roles, () -> rows(filter));
        }

        private Part<Listing<Referral>> rows(ReferralFilter filter) {
            return services.enrolment()
                    .pagePart(Referral.class, PATH, filter.query(User.current()).and("limit", TodayEntry.MOST));
        }
    }
}
