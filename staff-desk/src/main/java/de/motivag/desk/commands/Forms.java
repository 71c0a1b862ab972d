package de.motivag.desk.commands;

import de.motivag.desk.commands.Choices.Choice;
import de.motivag.desk.commands.Field.Kind;
import de.motivag.desk.commands.FormSettings.Source;
import de.motivag.desk.frame.LocalAddress;
import de.motivag.desk.frame.Page;
import de.motivag.desk.people.People;
import de.motivag.desk.people.Walk;
import de.motivag.desk.services.NotThere;
import de.motivag.desk.services.Query;
import de.motivag.desk.services.ServiceClient.Stated;
import de.motivag.desk.services.Services;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the forms of commands: their present state, defaults and choices. */
@Component
class Forms {

    /** Parameters of an address that belong to the form itself. */
    private static final Set<String> OF_FORM =
            Set.of("key", "seen", "back", "then", "open", "language", "row", LikelyDuplicates.CONFIRMED);

    private final Services services;
    private final FormSettings settings;
    private final List<Choices> choices;

    Forms(Services services, FormSettings settings, List<Choices> choices) {
        this.services = services;
        this.settings = settings;
        this.choices = choices;
    }

    Form form(
            Page page,
            Command command,
            MultiValueMap<String, String> parameters,
            Posted posted,
            Attempt attempt,
            @Nullable Walk walk) {
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
                attempt,
                LocalAddress.of(parameters.getFirst("back")),
                walk,
                settings.withoutQuickDays(),
                settings.todayIfEmpty(),
                settings::spareRows);
    }

    /** The values of a new form: those of the address, then those of the present state, then the defaults. */
    Posted beginning(Page page, Command command, MultiValueMap<String, String> parameters, @Nullable Stated state) {
        var posted = state == null
                ? new Posted(command.fields(), preset(command, parameters))
                : Posted.of(command.fields(), state.body());
        if (state != null) {
            settings.copies(command)
                    .forEach((pointer, property) -> posted.putIfAbsent(
                            pointer, state.body().path(property).asString("")));
            preset(command, parameters).forEach((pointer, values) -> posted.putIfAbsent(pointer, values.getFirst()));
        }
        settings.defaults(command, page.today()).forEach(posted::putIfAbsent);
        return posted;
    }

    /** The state that a form of a correction begins with, or null if there is none yet, as before the first settings. */
    @Nullable
    Stated presentState(Command command, Map<String, String> parameters) {
        var source = settings.presentState(command);
        if (source == null || !source.isNamedBy(parameters)) {
            return null;
        }
        try {
            return presentState(command, source, parameters);
        } catch (NotThere absent) {
            if (command.variables().isEmpty()) {
                return null;
            }
            throw absent;
        }
    }

    private Stated presentState(Command command, Source source, Map<String, String> parameters) {
        var variables = new HashMap<>(parameters);
        variables.put("reason", People.CASEWORK);
        var client = services.of(command.backend());
        var answer = client.stated(source.path(), variables);
        var state = source.in(answer.body(), parameters);
        while (state == null) {
            var next = answer.body().path("next").asString("");
            if (next.isEmpty()) {
                throw new NotThere();
            }
            variables.put("next", next);
            answer = client.stated(source.path() + "&after={next}", variables);
            state = source.in(answer.body(), parameters);
        }
        return new Stated(state, answer.etag());
    }

    /** The address of the page that leads to the command instead of its plain form, or null. */
    @Nullable
    String ownPage(Command command, MultiValueMap<String, String> parameters) {
        var page = settings.ownPage(command);
        if (page == null) {
            return null;
        }
        return LocalAddress.of(address(page, command, parameters))
                + Query.of("back", LocalAddress.of(parameters.getFirst("back"))).parameters();
    }

    /** The page that follows an accepted command: that of what it has created, or the one that led to the form. */
    String next(Command command, String created, MultiValueMap<String, String> parameters) {
        var next = settings.next(command);
        return LocalAddress.of(
                next == null
                        ? parameters.getFirst("back")
                        : address(next, command, parameters).replace("{id}", created));
    }

    /** The address with the variables of the command's path. */
    private static String address(String template, Command command, MultiValueMap<String, String> parameters) {
        var address = template;
        for (var variable : variables(command, parameters.toSingleValueMap()).entrySet()) {
            address = address.replace("{" + variable.getKey() + "}", variable.getValue());
        }
        return address;
    }

    /** The variables of the command's path. */
    static Map<String, String> variables(Command command, Map<String, String> parameters) {
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

    /** The parameters of the address, which a form carries along in hidden inputs. */
    private static Map<String, String> context(MultiValueMap<String, String> parameters) {
        var context = new LinkedHashMap<String, String>();
        parameters.toSingleValueMap().forEach((name, value) -> {
            if (name.matches("[a-zA-Z]+") && !OF_FORM.contains(name)) {
                context.put(name, value);
            }
        });
        return context;
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

    private Map<String, List<Choice>> choices(List<Field> fields, Map<String, String> context) {
        var found = new HashMap<String, List<Choice>>();
        for (var field : withNested(fields)) {
            var isChosen = field.kind() == Kind.REFERENCE && !context.containsKey(field.name());
            if (isChosen || field.kind() == Kind.REFERENCES) {
                choices.stream()
                        .filter(some -> some.fields().contains(field.name()))
                        .findFirst()
                        .ifPresent(some -> found.put(field.name(), choices(some, field.name(), context)));
            }
        }
        return found;
    }

    /** Nothing can be chosen before the first settings of the organisation. */
    private static List<Choice> choices(Choices some, String field, Map<String, String> context) {
        try {
            return some.choices(field, context);
        } catch (NotThere _) {
            return List.of();
        }
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
