package de.motivag.desk.commands;

import de.motivag.desk.commands.Choices.Choice;
import de.motivag.desk.commands.Field.Kind;
import de.motivag.desk.frame.Done;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.Page;
import de.motivag.desk.frame.User;
import de.motivag.desk.people.People;
import de.motivag.desk.services.Away;
import de.motivag.desk.services.NotThere;
import de.motivag.desk.services.Problem;
import de.motivag.desk.services.Refused;
import de.motivag.desk.services.ServiceClient.Stated;
import de.motivag.desk.services.Services;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of each command, at {@code /commands/<operation id>}. Parameters of the address are the variables of the
 * command's path, further values of fields by name, {@code person} (whose name the page shows), {@code back} (the page
 * that follows) and {@code service} if two services have a command with that id.
 */
@Controller
class CommandPages {

    private static final String TEMPLATE = "commands/command";

    private final Commands commands;
    private final Services services;
    private final People people;
    private final FormSettings settings;
    private final List<Choices> choices;

    CommandPages(Commands commands, Services services, People people, FormSettings settings, List<Choices> choices) {
        this.commands = commands;
        this.services = services;
        this.people = people;
        this.settings = settings;
        this.choices = choices;
    }

    @GetMapping("/commands/{id}")
    String form(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute Page page,
            Model model) {
        var command = command(id, parameters);
        var state = presentState(command, parameters.toSingleValueMap());
        var posted = state == null
                ? new Posted(command.fields(), preset(command, parameters))
                : Posted.of(command.fields(), state.body());
        if (state != null) {
            preset(command, parameters).forEach((pointer, values) -> posted.putIfAbsent(pointer, values.getFirst()));
        }
        settings.defaults(command, page.today()).forEach(posted::putIfAbsent);
        var etag = state == null ? null : state.etag();
        return show(
                model, form(page, command, parameters, posted, UUID.randomUUID().toString(), etag, null, false));
    }

    @PostMapping("/commands/{id}")
    String carryOut(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @ModelAttribute Page page,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var command = command(id, parameters);
        var posted = new Posted(command.fields(), parameters);
        var key = Objects.requireNonNullElseGet(
                parameters.getFirst("key"), () -> UUID.randomUUID().toString());
        var seen = parameters.getFirst("seen");
        try {
            services.of(command.backend())
                    .post(
                            command.path(),
                            variables(command, parameters.toSingleValueMap()),
                            command.hasBody() ? posted.body(page.today()) : null,
                            key,
                            seen);
        } catch (Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(model, form(page, command, parameters, posted, key, seen, refused.problem(), false));
        } catch (Away _) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            return show(model, form(page, command, parameters, posted, key, seen, null, true));
        }
        Done.say(
                next,
                Objects.requireNonNullElseGet(
                        page.firstText("command." + id + ".done"), () -> page.text("command.done")));
        return "redirect:" + LocalAddress.of(parameters.getFirst("back"));
    }

    private String show(Model model, Form form) {
        model.addAttribute("form", form);
        var person = form.context().get("person");
        model.addAttribute(
                "person", person == null ? null : people.names(List.of(person)).of(person));
        return TEMPLATE;
    }

    private Command command(String id, MultiValueMap<String, String> parameters) {
        return commands.permitted(id, parameters.getFirst("service"), User.current())
                .orElseThrow(NotThere::new);
    }

    private Form form(
            Page page,
            Command command,
            MultiValueMap<String, String> parameters,
            Posted posted,
            String key,
            @Nullable String seen,
            @Nullable Problem problem,
            boolean away) {
        var context = context(parameters);
        var fields = settings.ordered(command).stream()
                .filter(field -> context.containsKey(field.name()) || !settings.isOfTheLink(command, field))
                .toList();
        return new Form(
                page,
                command,
                context,
                fields,
                choices(fields, context),
                posted,
                key,
                seen,
                LocalAddress.of(parameters.getFirst("back")),
                problem,
                away);
    }

    /** The parameters of the address, which a form carries along in hidden inputs. */
    private static Map<String, String> context(MultiValueMap<String, String> parameters) {
        var context = new LinkedHashMap<String, String>();
        parameters.toSingleValueMap().forEach((name, value) -> {
            if (name.matches("[a-zA-Z]+")
                    && !List.of("key", "seen", "back", "language").contains(name)) {
                context.put(name, value);
            }
        });
        return context;
    }

    private static Map<String, String> variables(Command command, Map<String, String> parameters) {
        var variables = new HashMap<String, String>();
        for (var name : command.variables()) {
            var value = parameters.get(name);
            if (value == null) {
                throw new NotThere();
            }
            variables.put(name, value);
        }
        return variables;
    }

    private static Map<String, List<String>> preset(Command command, MultiValueMap<String, String> parameters) {
        var preset = new LinkedHashMap<String, List<String>>();
        for (var field : command.fields()) {
            var values = parameters.get(field.name());
            if (values != null) {
                preset.put(field.pointer(), values);
            }
        }
        return preset;
    }

    /** The state that a form of a correction begins with, or null. */
    private @Nullable Stated presentState(Command command, Map<String, String> parameters) {
        var source = settings.presentState(command);
        if (source == null) {
            return null;
        }
        var stated = services.of(command.backend()).stated(source.path(), withReason(parameters));
        return new Stated(source.in(stated.body(), parameters), stated.etag());
    }

    private static Map<String, String> withReason(Map<String, String> parameters) {
        var all = new HashMap<>(parameters);
        all.put("reason", People.CASEWORK);
        return all;
    }

    private Map<String, List<Choice>> choices(List<Field> fields, Map<String, String> context) {
        var found = new HashMap<String, List<Choice>>();
        for (var field : withNested(fields)) {
            var isChosen = field.kind() == Kind.REFERENCE && !context.containsKey(field.name());
            if (isChosen || field.kind() == Kind.REFERENCES) {
                choices.stream()
                        .filter(some -> some.fields().contains(field.name()))
                        .findFirst()
                        .ifPresent(some -> found.put(field.name(), some.choices(field.name(), context)));
            }
        }
        return found;
    }

    private static List<Field> withNested(List<Field> fields) {
        var all = new ArrayList<Field>();
        for (var field : fields) {
            all.add(field);
            all.addAll(withNested(field.fields()));
        }
        return all;
    }
}
