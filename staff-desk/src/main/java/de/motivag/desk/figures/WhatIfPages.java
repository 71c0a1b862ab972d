package de.motivag.desk.figures;

import de.motivag.desk.frame.NavigationEntry;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Role;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The effect that other routing rules would have had. */
@Controller
class WhatIfPages {

    private static final String PATH = "/what-if";
    private static final Set<Role> READERS = Set.of(Role.ANALYST, Role.TEAM_LEAD);

    private final Services services;
    private final People people;

    WhatIfPages(Services services, People people) {
        this.services = services;
        this.people = people;
    }

    /** Shows the rules in force. */
    @GetMapping(PATH)
    String rules(Model model) {
        var inForce = services.enrolment()
                .get(WhatIf.Rules.class, "/routing/rules", Query.none())
                .rules();
        model.addAttribute(
                "form",
                new WhatIfForm(
                        Integer.toString(inForce.monthsSinceLastPayment()),
                        inForce.exceptions(),
                        inForce.benefitCommunity(),
                        null,
                        null));
        return "figures/what-if";
    }

    @PostMapping(PATH)
    String whatIf(
            @ModelAttribute WhatIfForm form, @ModelAttribute Page page, HttpServletResponse response, Model model) {
        var complete = form.exceptions() == null
                ? new WhatIfForm(form.months(), List.of(), form.benefitCommunity(), form.from(), form.to())
                : form;
        model.addAttribute("form", complete);
        try {
            var found = ask(complete.body(page.today()));
            model.addAttribute("found", found);
            model.addAttribute("names", people.names(found.referrals(), WhatIf.ChangedReferral::participant));
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refused.problem());
        }
        return "figures/what-if";
    }

    private WhatIf ask(WhatIfForm.Body body) {
        return services.enrolment().ask(WhatIf.class, "/routing/what-if", body);
    }

    @Configuration(proxyBeanMethods = false)
    static class Entries {
        @Bean
        NavigationEntry whatIfNavigation() {
            return new NavigationEntry(63, PATH, "what-if", READERS);
        }
    }
}
