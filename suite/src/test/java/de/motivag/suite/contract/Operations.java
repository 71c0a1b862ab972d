package de.motivag.suite.contract;

import static de.motivag.suite.contract.Yaml.json;
import static de.motivag.suite.contract.Yaml.object;
import static de.motivag.suite.contract.Yaml.reference;

import de.motivag.kit.decision.CommonRule;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.security.Allow;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.QueryBody;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The operations of one document: the commands and the endpoints that are written by hand. */
final class Operations {
    /** The beginning of the names of rules about ids that do not exist. */
    private static final String ABSENT = "NO_SUCH_";

    private final Schemas schemas;
    private final Parameters parameters;
    private final Responses responses;
    private final ExampleBodies examples;
    private final List<Rule> rules;
    private final Set<String> undescribed = new TreeSet<>();

    Operations(Code code, Schemas schemas, Parameters parameters, Responses responses) {
        this.schemas = schemas;
        this.parameters = parameters;
        this.responses = responses;
        this.examples = new ExampleBodies(code.service());
        this.rules = code.rules();
    }

    /** The endpoints without a description. */
    Set<String> undescribed() {
        return undescribed;
    }

    /** The tag of the operations of a path: its first segment, which is a kind of entity or of view. */
    static String tag(String path) {
        return path.split("/")[1];
    }

    /** The operation of a command. */
    Map<String, Object> of(Class<? extends Record> command) {
        var post = Code.post(command);
        var components = Arrays.asList(command.getRecordComponents());
        var inPath = components.stream()
                .filter(component -> post.path().contains("{" + component.getName() + "}"))
                .toList();
        var names = refusals(Outcomes.rules(command), inPath);

        var operation = object("operationId", uncapitalized(command.getSimpleName()));
        operation.put("summary", post.summary());
        operation.put("tags", List.of(tag(post.path())));
        operation.putAll(allowed(post.roles(), Descriptions.of(command)));
        operation.put("x-rules", refusals(names).map(Rule::code).toList());
        operation.put("x-events", List.copyOf(Outcomes.events(command)));
        operation.put(
                "parameters",
                Stream.concat(
                                inPath.stream().map(component -> parameters.inPath(command, component)),
                                Stream.of("IdempotencyKey", "IfMatch", "AcceptLanguage")
                                        .map(name -> reference("parameters", name)))
                        .toList());
        if (inPath.size() < components.size()) {
            var isRequired = components.stream()
                    .anyMatch(component -> !inPath.contains(component) && !Parameters.mayBeLeftOut(component));
            var body = object("required", isRequired);
            body.put("content", json(schemas.of(command), examples.of("POST", post.path())));
            operation.put("requestBody", body);
        }
        operation.put("responses", responses.ofCommand(creates(command), !inPath.isEmpty()));
        return operation;
    }

    /** The rule that refuses an unknown id in the body, for every type of id. */
    private Set<String> refusals(Set<String> names, List<RecordComponent> inPath) {
        var variables = inPath.stream()
                .map(component -> ABSENT + component.getName().replaceAll("([A-Z])", "_$1"))
                .map(name -> name.toUpperCase(Locale.ROOT))
                .toList();
        return refusals(names)
                .map(rule -> rule.status() == 404 && !variables.contains(rule.name()) ? CommonRule.NOT_KNOWN : rule)
                .map(Rule::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean creates(Class<?> request) {
        return Arrays.stream(request.getRecordComponents())
                .anyMatch(component -> component.isAnnotationPresent(OrNew.class));
    }

    /** The operation of an endpoint that is written by hand. */
    Map<String, Object> of(Code.Endpoint endpoint) {
        var method = endpoint.method();
        var allow = method.getAnnotation(Allow.class);
        var operation = object("operationId", method.getName());
        var isOpen = allow != null && allow.everybody();
        var comment = Javadoc.of(method).filter(text -> !text.text().isEmpty());
        comment.ifPresentOrElse(
                text -> operation.put("summary", text.title()), () -> undescribed.add(method.toString()));
        operation.put("tags", List.of(tag(endpoint.path())));
        operation.putAll(
                isOpen
                        ? open(comment.map(Javadoc::text))
                        : allowed(allow == null ? new Role[0] : allow.value(), comment.map(Javadoc::text)));
        if (isOpen) {
            operation.put("security", List.of());
        }
        var refusals = refusals(Outcomes.rules(method)).toList();
        operation.put("x-rules", refusals.stream().map(Rule::code).toList());
        operation.put(
                "parameters",
                Stream.concat(
                                Arrays.stream(method.getParameters()).flatMap(parameters::of),
                                Stream.of(reference("parameters", "AcceptLanguage")))
                        .toList());
        var bound = Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(QueryBody.class))
                .findFirst();
        bound.ifPresent(parameter -> {
            var components = Arrays.stream(parameter.getType().getRecordComponents());
            var body = object("required", components.anyMatch(component -> !Parameters.mayBeLeftOut(component)));
            body.put("content", json(schemas.of(parameter.getType()), examples.of(endpoint.verb(), endpoint.path())));
            operation.put("requestBody", body);
        });

        // A value that is wrong by itself is 422 in a body and 400 in a parameter.
        var statuses = refusals.stream()
                .map(rule -> bound.isEmpty() && rule.status() == 422 ? 400 : rule.status())
                .collect(Collectors.toSet());
        operation.put("responses", responses.ofEndpoint(endpoint, statuses, bound.isPresent(), isOpen));
        return operation;
    }

    private Stream<Rule> refusals(Set<String> names) {
        return rules.stream().filter(rule -> names.contains(rule.name()));
    }

    private static Map<String, Object> open(Optional<String> comment) {
        return described("For everybody, without a token.", Role.values(), comment);
    }

    private static Map<String, Object> allowed(Role[] roles, Optional<String> comment) {
        var claims = Arrays.stream(roles).map(Role::claim).toList();
        return described(claims.isEmpty() ? "For nobody." : "For " + String.join(", ", claims) + ".", roles, comment);
    }

    private static Map<String, Object> described(String sentence, Role[] roles, Optional<String> comment) {
        var claims = Arrays.stream(roles).map(Role::claim).toList();
        var described =
                object("description", comment.map(text -> text + " " + sentence).orElse(sentence));
        described.put("x-roles", claims);
        return described;
    }

    private static String uncapitalized(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
