package de.motivag.desk.groups;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.Unsent;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.NotThere;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The links of a calendar. A new link is on the page that answers the form and nowhere else: a redirect would need a
 * session to keep it.
 */
@Controller
class CalendarPages {

    private static final String CREATE = "createCalendarLink";

    private final Services services;
    private final Commands commands;
    private final People people;
    private final String address;

    CalendarPages(Services services, Commands commands, People people, @Value("${desk.calendars}") String address) {
        this.services = services;
        this.commands = commands;
        this.people = people;
        this.address = address;
    }

    @GetMapping(Calendar.PATH)
    String links(
            @Nullable UUID group,
            @Nullable UUID participation,
            @Nullable UUID person,
            @RequestParam(defaultValue = "/") String back,
            Model model) {
        return show(
                model,
                calendar(group, participation, person, back),
                UUID.randomUUID().toString());
    }

    @PostMapping(Calendar.PATH)
    String create(
            @Nullable UUID group,
            @Nullable UUID participation,
            @Nullable UUID person,
            @RequestParam(defaultValue = "/") String back,
            @RequestParam String key,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var calendar = calendar(group, participation, person, back);
        if (Unsent.is(request)) {
            model.addAttribute("unsent", true);
            return show(model, calendar, key);
        }
        var body = JsonNodeFactory.instance.objectNode();
        if (calendar.group() != null) {
            body.put("group", calendar.group());
        }
        if (calendar.participation() != null) {
            body.put("participation", calendar.participation());
        }
        try {
            var link = services.coaching().postForLink(Calendar.PATH, body, key);
            model.addAttribute("link", link.map(path -> address + path).orElse(null));
            model.addAttribute("repeated", link.isEmpty());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("problem", refused.problem());
        } catch (Away _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            model.addAttribute("away", true);
            return show(model, calendar, key);
        }
        return show(model, calendar, UUID.randomUUID().toString());
    }

    private static Calendar calendar(
            @Nullable UUID group, @Nullable UUID participation, @Nullable UUID person, String back) {
        return new Calendar(text(group), text(participation), text(person), LocalAddress.of(back));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private String show(Model model, Calendar calendar, String key) {
        if (!commands.permitted(Backend.COACHING, Calendar.PATH).contains(CREATE)) {
            throw new NotThere();
        }
        model.addAttribute("calendar", calendar);
        model.addAttribute("key", key);
        model.addAttribute("name", calendar.person() == null ? null : people.name(calendar.person()));
        model.addAttribute(
                "links",
                services.coaching()
                        .allPart(
                                CalendarLink.class,
                                Calendar.PATH,
                                Query.of("group", calendar.group()).and("participation", calendar.participation())));
        return "groups/calendar";
    }
}
