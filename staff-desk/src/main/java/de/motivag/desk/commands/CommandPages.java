package de.motivag.desk.commands;

import de.motivag.desk.frame.Done;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.Unsent;
import de.motivag.desk.people.People;
import de.motivag.desk.people.Walk;
import de.motivag.desk.people.Walks;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.NotThere;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.ServiceClient.Accepted;
import de.motivag.desk.services.Services;
import de.motivag.desk.services.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of each command, at {@code /commands/<operation id>}. The address has these parameters:
 *
 * <ul>
 *   <li>the variables of the command's path
 *   <li>values of fields, by their names
 *   <li>{@code person}: the person whose name the page shows
 *   <li>{@code list}: the list from which the person was opened
 *   <li>{@code back}: the page that follows
 *   <li>{@code service}, if two services have a command with that id
 * </ul>
 */
@Controller
class CommandPages {

    private final Commands commands;
    private final Services services;
    private final People people;
    private final Forms forms;
    private final Walks walks;
    private final LikelyDuplicates duplicates;
    private final Subjects subjects;

    CommandPages(
            Commands commands,
            Services services,
            People people,
            Forms forms,
            Walks walks,
            LikelyDuplicates duplicates,
            Subjects subjects) {
        this.commands = commands;
        this.services = services;
        this.people = people;
        this.forms = forms;
        this.walks = walks;
        this.duplicates = duplicates;
        this.subjects = subjects;
    }

    @GetMapping("/commands/{id}")
    String form(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute Page page,
            HttpServletRequest request,
            Model model) {
        var command = command(id, parameters);
        var ownPage = forms.ownPage(command, parameters);
        if (ownPage != null) {
            return "redirect:" + ownPage;
        }
        var state = forms.presentState(command, parameters.toSingleValueMap());
        var posted = forms.beginning(page, command, parameters, state);
        var attempt = Attempt.first(
                newKey(), state == null ? null : state.etag(), state == null ? Map.of() : posted.values());
        return show(page, model, forms.form(page, command, parameters, posted, attempt, walk(request, parameters)));
    }

    /**
     * @param open whether the form is only opened, with values that must not be in an address, such as a name
     * @param then whether the next person of the list follows, and not the page from which the form was opened
     */
    @PostMapping("/commands/{id}")
    String carryOut(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "") String then,
            @ModelAttribute Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var command = command(id, parameters);
        var posted = new Posted(command.fields(), parameters);
        var walk = walk(request, parameters);
        var attempt = Attempt.first(
                Objects.requireNonNullElseGet(parameters.getFirst("key"), CommandPages::newKey),
                parameters.getFirst("seen"),
                Conflict.seenIn(parameters));
        if (open) {
            forms.beginning(page, command, parameters, null)
                    .values()
                    .forEach((pointer, values) -> posted.putIfAbsent(pointer, values.getFirst()));
            return show(page, model, forms.form(page, command, parameters, posted, attempt, walk));
        }
        if (Unsent.is(request)) {
            return show(page, model, forms.form(page, command, parameters, posted, attempt.notSent(), walk));
        }
        if (attempt.etag() == null && !attempt.seen().isEmpty()) {
            // The service states no version, so the desk compares what the person has seen.
            var changed = conflicting(page, command, parameters, posted, attempt);
            if (changed != null) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return show(page, model, forms.form(page, command, parameters, posted, changed, walk));
            }
        }
        Accepted accepted;
        try {
            if (duplicates.areNew(command, posted.body(page.today()), parameters, model)) {
                return show(page, model, forms.form(page, command, parameters, posted, attempt, walk));
            }
            accepted = services.of(command.backend())
                    .post(
                            command.path(),
                            Forms.variables(command, parameters.toSingleValueMap()),
                            command.hasBody() ? posted.body(page.today()) : null,
                            attempt.key(),
                            attempt.etag());
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            duplicates.showTaken(command, posted.body(page.today()), refused.problem(), model);
            var refusedAttempt = refused.problem().status() == HttpStatus.PRECONDITION_FAILED.value()
                    ? conflicting(page, command, parameters, posted, attempt)
                    : null;
            return show(
                    page,
                    model,
                    forms.form(
                            page,
                            command,
                            parameters,
                            posted,
                            refusedAttempt == null ? attempt.refused(refused.problem()) : refusedAttempt,
                            walk));
        } catch (Away _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(page, model, forms.form(page, command, parameters, posted, attempt.unanswered(), walk));
        }
        Done.say(
                next,
                Objects.requireNonNullElseGet(
                        page.firstText("command." + id + ".done"), () -> page.text("command.done")));
        if (walk != null && then.equals("next")) {
            return "redirect:" + Objects.requireNonNullElse(walk.next(), walk.list());
        }
        return "redirect:" + forms.next(command, accepted.id(), parameters);
    }

    /** The attempt after somebody else has changed the state: it shows both states, and may be sent again. */
    private @Nullable Attempt conflicting(
            Page page, Command command, MultiValueMap<String, String> parameters, Posted posted, Attempt attempt) {
        var state = forms.presentState(command, parameters.toSingleValueMap());
        if (state == null) {
            return null;
        }
        var now = forms.beginning(page, command, parameters, state).values();
        var conflict = new Conflict(attempt.seen(), now);
        if (attempt.etag() == null && conflict.isOnly(posted)) {
            return null;
        }
        conflict.mergeInto(posted);
        return attempt.conflicting(newKey(), state.etag(), conflict);
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private @Nullable Walk walk(HttpServletRequest request, MultiValueMap<String, String> parameters) {
        var list = parameters.getFirst("list");
        var person = parameters.getFirst("person");
        return list == null || person == null
                ? null
                : walks.at(request.getSession(), LocalAddress.of(list), person, true);
    }

    private String show(Page page, Model model, Form form) {
        model.addAttribute("form", form);
        var person = form.context().get("person");
        model.addAttribute("person", person == null ? null : people.name(person));
        model.addAttribute("subject", subjects.of(page, form));
        return "commands/command";
    }

    private Command command(String id, MultiValueMap<String, String> parameters) {
        return commands.permitted(id, parameters.getFirst("service"), User.current())
                .orElseThrow(NotThere::new);
    }
}
