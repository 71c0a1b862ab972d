package de.motivag.desk.commands;

import de.motivag.desk.frame.Done;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.Unsent;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.NotThere;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.Services;
import de.motivag.desk.services.User;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/**
 * One command for several rows of a list. The list posts the ticked rows; the form has the fields that are the same for
 * all. One command is sent per row, and refused rows stay ticked with their reason.
 */
@Controller
class BulkPages {

    private final Commands commands;
    private final Services services;
    private final People people;
    private final Forms forms;

    BulkPages(Commands commands, Services services, People people, Forms forms) {
        this.commands = commands;
        this.services = services;
        this.people = people;
        this.forms = forms;
    }

    /** @param send whether the form is sent; the list only opens it */
    @PostMapping("/bulk/{id}")
    String bulk(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(defaultValue = "false") boolean send,
            @ModelAttribute Page page,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var command = commands.permitted(id, parameters.getFirst("service"), User.current())
                .orElseThrow(NotThere::new);
        var back = LocalAddress.of(parameters.getFirst("back"));
        var rows = rows(parameters);
        if (rows.isEmpty()) {
            Done.say(next, page.text("bulk.none"));
            return "redirect:" + back;
        }
        var key = Objects.requireNonNullElseGet(
                parameters.getFirst("key"), () -> UUID.randomUUID().toString());
        var attempt = Attempt.first(key, null, Map.of());
        if (!send) {
            var posted = forms.beginning(page, command, parameters, null);
            return show(model, forms.form(page, command, parameters, posted, attempt, null), rows, null);
        }
        var posted = new Posted(command.fields(), parameters);
        if (Unsent.is(request)) {
            return show(model, forms.form(page, command, parameters, posted, attempt.notSent(), null), rows, null);
        }
        var sent = send(command, rows, parameters, page, key);
        var done = page.text("bulk.done", rows.size() - sent.left.size(), rows.size());
        if (sent.left.isEmpty()) {
            Done.say(next, done);
            return "redirect:" + back;
        }
        response.setStatus((sent.away ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT).value());
        var after = sent.away ? attempt.unanswered() : attempt;
        if (sent.problem != null && !sent.problem.errors().isEmpty()) {
            after = attempt.refused(sent.problem);
        }
        return show(model, forms.form(page, command, parameters, posted, after, null), sent.left, done);
    }

    /** @param left the rows for which the command was not carried out */
    private record Sent(List<BulkRow> left, @Nullable Problem problem, boolean away) {}

    private Sent send(
            Command command, List<BulkRow> rows, MultiValueMap<String, String> parameters, Page page, String key) {
        var left = new ArrayList<BulkRow>();
        Problem problem = null;
        boolean away = false;
        for (var row : rows) {
            var ofRow = BulkRow.parameters(row.value());
            var variables = Forms.variables(command, ofRow);
            if (away) {
                left.add(row);
                continue;
            }
            try {
                services.of(command.backend())
                        .post(
                                command.path(),
                                variables,
                                command.hasBody() ? body(command, parameters, ofRow, page) : null,
                                key + "-" + String.join("-", variables.values()),
                                null);
            } catch (Refused refused) {
                problem = refused.problem();
                left.add(row.refused(reason(refused.problem())));
            } catch (Away _) {
                away = true;
                left.add(row);
            }
        }
        return new Sent(left, problem, away);
    }

    /** The values that are the same for all rows, and those that the row names, such as its loan. */
    private static ObjectNode body(
            Command command, MultiValueMap<String, String> parameters, Map<String, String> ofRow, Page page) {
        var values = new LinkedHashMap<String, List<String>>(parameters);
        for (var field : command.fields()) {
            var value = ofRow.get(field.name());
            if (value != null) {
                values.put(field.pointer(), List.of(value));
            }
        }
        return new Posted(command.fields(), values).body(page.today());
    }

    private static String reason(Problem problem) {
        return problem.errors().isEmpty()
                ? Objects.requireNonNullElse(problem.detail(), problem.title())
                : problem.errors().getFirst().detail();
    }

    private List<BulkRow> rows(MultiValueMap<String, String> parameters) {
        var values = Objects.requireNonNullElse(parameters.get("row"), List.<String>of()).stream()
                .distinct()
                .toList();
        var names = people.names(values.stream()
                .map(value -> BulkRow.parameters(value).get("person"))
                .filter(Objects::nonNull)
                .toList());
        return values.stream()
                .map(value -> {
                    var row = BulkRow.parameters(value);
                    var person = row.get("person");
                    var label = row.containsKey("label") || person == null
                            ? row.getOrDefault("label", "")
                            : names.of(person);
                    return new BulkRow(value, label, null);
                })
                .toList();
    }

    private static String show(Model model, Form form, List<BulkRow> rows, @Nullable String done) {
        model.addAttribute("form", form);
        model.addAttribute("rows", rows);
        model.addAttribute("done", done);
        return "commands/bulk";
    }
}
