package de.motivag.desk.intake;

import de.motivag.desk.commands.Commands;
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
    String worklist(
            @ModelAttribute ReferralFilter filter, @Nullable String after, @ModelAttribute Page page, Model model) {
        var filters = Filters.of(page, PATH, after)
                .worklist(filter.list(), "ReferralWorklist")
                .choice("state", filter.state(), "referrals.state", "State")
                .choice("route", filter.route(), "referrals.route", "Route")
                .choice("placement", filter.placement(), "referrals.placement", "Placement")
                .with("adviser", filter.adviser(), staff::name)
                .flag("supportOpen", filter.supportOpen(), "referrals.support")
                .flag("equalOpportunityOpen", filter.equalOpportunityOpen(), "referrals.equal-opportunity");
        var referrals = filters.page(services.enrolment(), Referral.class, ROWS);
        model.addAttribute("filters", filters);
        model.addAttribute("filter", filter);
        model.addAttribute("referrals", referrals);
        model.addAttribute("names", people.names(referrals.items(), Referral::participant));
        model.addAttribute("staff", staff);
        model.addAttribute("permitted", commands.permitted(Backend.ENROLMENT, "/referrals/{referral}/"));
        model.addAttribute(
                "mayRegister",
                commands.permitted(Backend.ENROLMENT, "/participants").contains("registerParticipant"));
        return "intake/referrals";
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {

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
    }
}
