package de.motivag.desk.person;

import de.motivag.desk.commands.Commands;
import de.motivag.desk.frame.Dates;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.people.People.Matches;
import de.motivag.desk.services.Backend;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The search for a person by name or client number, for a device by its inventory number, and for groups by their first
 * day. It is posted, so that no name is in an address.
 */
@Controller
class SearchPages {

    private static final String TEMPLATE = "person/search";
    private static final Pattern CLIENT_NUMBER = Pattern.compile("\\d{3}[A-Z]\\d{6}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Services services;
    private final Commands commands;
    private final People people;

    SearchPages(Services services, Commands commands, People people) {
        this.services = services;
        this.commands = commands;
        this.people = people;
    }

    @GetMapping("/search")
    String search(Model model) {
        model.addAttribute("text", "");
        model.addAttribute("mayRegister", mayRegister());
        return TEMPLATE;
    }

    /** One match is opened; several are listed by their kind. */
    @PostMapping("/search")
    String found(
            @RequestParam String text,
            @RequestParam(defaultValue = People.CASEWORK) String reason,
            @ModelAttribute Page page,
            Model model) {
        var typed = text.strip();
        model.addAttribute("text", typed);
        model.addAttribute("reason", reason);
        if (typed.isEmpty()) {
            return TEMPLATE;
        }
        var devices = devices(typed);
        var groups = groups(typed, page.today());
        try {
            var matches = groups.isEmpty() ? people(typed, reason) : new Matches(List.of(), false);
            if (matches.people().size() + devices.size() + groups.size() == 1 && !matches.more()) {
                return "redirect:" + address(matches, devices, groups, reason);
            }
            model.addAttribute("matches", matches);
            model.addAttribute("devices", devices);
            model.addAttribute("groups", groups);
        } catch (Refused refused) {
            model.addAttribute("problem", refused.problem());
        }
        model.addAttribute("typed", Typed.of(typed, number(typed)));
        model.addAttribute("mayRegister", mayRegister());
        return TEMPLATE;
    }

    private boolean mayRegister() {
        return commands.permitted(Backend.ENROLMENT, "/participants").contains("registerParticipant");
    }

    private static String address(
            Matches matches, List<SearchMatches.Device> devices, List<SearchMatches.Group> groups, String reason) {
        if (!devices.isEmpty()) {
            return "/devices/" + devices.getFirst().device();
        }
        return groups.isEmpty()
                ? "/people/" + matches.people().getFirst().participant()
                        + Query.of("reason", reason).parameters()
                : "/groups/" + groups.getFirst().group();
    }

    private Matches people(String typed, String reason) {
        var number = number(typed);
        return number == null ? people.byName(typed, reason) : people.byClientNumber(number, reason);
    }

    private static @Nullable String number(String typed) {
        var number = typed.toUpperCase(Locale.ROOT).replace(" ", "");
        return CLIENT_NUMBER.matcher(number).matches() ? number : null;
    }

    /** Inventory numbers contain a digit. */
    private List<SearchMatches.Device> devices(String typed) {
        if (typed.chars().noneMatch(Character::isDigit)) {
            return List.of();
        }
        var found =
                services.device().pagePart(SearchMatches.Device.class, "/devices", Query.of("inventoryNumber", typed));
        return found.isThere() ? found.get().items() : List.of();
    }

    private List<SearchMatches.Group> groups(String typed, LocalDate today) {
        var day = Dates.iso(typed, today);
        if (!DAY.matcher(day).matches()) {
            return List.of();
        }
        var found = services.coaching()
                .pagePart(
                        SearchMatches.Group.class,
                        "/groups",
                        Query.of("from", day).and("to", day));
        return found.isThere() ? found.get().items() : List.of();
    }
}
