package de.motivag.suite.http;

import de.motivag.kit.web.CommandEndpoints;
import de.motivag.suite.Service;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Example bodies of commands, see {@link EndpointFiles}. A {@code $name} stands for an id or a value of the test. */
public final class Examples {
    private static final Pattern NAME = Pattern.compile("\\$(\\w+)");
    private static final Map<Endpoint, String> TEXTS = texts();

    private Examples() {}

    static Stream<Endpoint> all() {
        return TEXTS.keySet().stream();
    }

    /**
     * Whether the command is the one of its service that gets every variant of a request. The kit refuses these requests
     * before it looks at the command, so two variants show that it does so at every other command as well.
     */
    static boolean getsEveryVariant(Endpoint endpoint) {
        return all().filter(each -> each.service() == endpoint.service())
                .findFirst()
                .orElseThrow()
                .equals(endpoint);
    }

    /** All variants for one command of each service, and the first two for all other commands. */
    static List<String> variants(Endpoint endpoint, String... all) {
        return List.of(all).subList(0, getsEveryVariant(endpoint) ? all.length : Math.min(2, all.length));
    }

    /** All commands that have an endpoint. */
    static Map<Endpoint, Class<? extends Record>> commands() {
        return Arrays.stream(Service.values())
                .flatMap(service -> RunningSuite.suite().context(service).getBean(CommandEndpoints.class).all().stream()
                        .map(command -> Map.entry(
                                new Endpoint(service, "POST", command.post().path()), command.command())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A valid body with the ids of these entities. */
    public static ObjectNode body(Endpoint endpoint, OneOfEach things) {
        return filled(
                Objects.requireNonNull(TEXTS.get(endpoint), "no endpoints.txt has a body for " + endpoint), things);
    }

    private static ObjectNode filled(String text, OneOfEach things) {
        var filled = NAME.matcher(text).replaceAll(name -> value(name.group(1), things));
        return (ObjectNode) JsonMapper.shared().readTree(filled);
    }

    /** Whether the example entities have data at this endpoint: their participant has no event in coaching and device. */
    static boolean areAt(Endpoint endpoint) {
        return !endpoint.path().matches(".*/(history|erasure-preview)")
                || endpoint.service() == Service.ENROLMENT
                || endpoint.service() == Service.OUTCOME;
    }

    /** The path with the ids of these entities. */
    static String path(Endpoint endpoint, OneOfEach things) {
        return Pattern.compile("\\{(\\w+)}").matcher(endpoint.path()).replaceAll(name -> value(name.group(1), things));
    }

    private static String value(String name, OneOfEach things) {
        return switch (name) {
            case "fresh" -> UUID.randomUUID().toString();
            case "clientNumber" -> Organisation.clientNumber();
            case "today" -> Organisation.today().toString();
            case "monday" -> Organisation.nextMonday().toString();
            default -> Objects.requireNonNull(things.ids().get(name), "there is no entity named " + name);
        };
    }

    /** The bodies of queries, with the ids of these entities. */
    static Map<Endpoint, ObjectNode> queries(OneOfEach things) {
        return EndpointFiles.all().stream()
                .filter(entry -> !entry.body().isEmpty() && !TEXTS.containsKey(entry.endpoint()))
                .collect(Collectors.toMap(EndpointFiles::endpoint, entry -> filled(entry.body(), things)));
    }

    private static Map<Endpoint, String> texts() {
        var texts = new LinkedHashMap<Endpoint, String>();
        var commands = commands().keySet();
        EndpointFiles.all().stream()
                .filter(entry -> !entry.body().isEmpty() && commands.contains(entry.endpoint()))
                .forEach(entry -> texts.put(entry.endpoint(), entry.body()));
        return texts;
    }
}
