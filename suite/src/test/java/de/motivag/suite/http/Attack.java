package de.motivag.suite.http;

import de.motivag.kit.web.OrNew;
import de.motivag.suite.Staff;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.StaffClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends random commands of one organisation, by every role, with some ids of another organisation. */
final class Attack {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern VARIABLES = Pattern.compile("\\{(\\w+)}");
    private static final String OPERATIONS = "operations";

    private final Random random;
    private final OneOfEach own;
    private final List<UUID> others;
    private final List<Endpoint> all;
    private final List<Endpoint> creating;
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** @param others ids of the other organisation, including future ones */
    Attack(long seed, OneOfEach own, Collection<UUID> others) {
        this.random = new Random(seed);
        this.own = own;
        this.others = List.copyOf(others);
        this.all = sorted(Stream.concat(Examples.all(), questions()));
        this.creating = sorted(Examples.commands().entrySet().stream()
                .filter(command -> Arrays.stream(command.getValue().getRecordComponents())
                        .anyMatch(component -> component.isAnnotationPresent(OrNew.class)))
                .map(Map.Entry::getKey));
    }

    private static List<Endpoint> sorted(Stream<Endpoint> endpoints) {
        return endpoints.sorted(Comparator.comparing(Endpoint::toString)).toList();
    }

    /** The endpoints with a body that are no commands. Leaves out those of operations, which see every organisation. */
    private static Stream<Endpoint> questions() {
        return Roles.TABLE.keySet().stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .filter(endpoint -> !endpoint.path().startsWith("/operations"))
                .filter(endpoint -> Examples.all().noneMatch(endpoint::equals));
    }

    /** Sends one request. Every second one creates an entity, where a foreign id has the largest effect. */
    void once() {
        var from = random.nextBoolean() ? creating : all;
        var endpoint = from.get(random.nextInt(from.size()));
        var answer = send(endpoint);
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500) {
            faults.add(endpoint + " gave " + answer.status() + " " + answer.text());
        }
    }

    private Response send(Endpoint endpoint) {
        var isExample = Examples.all().anyMatch(endpoint::equals);
        var path = isExample ? Examples.path(endpoint, own) : endpoint.path();
        var body = isExample ? Examples.body(endpoint, own) : question();
        VARIABLES.matcher(endpoint.path()).results().forEach(variable -> body.remove(variable.group(1)));
        var mixed = mixed(path + " " + body);
        var space = mixed.indexOf(' ');
        return as(endpoint).post(endpoint.service(), mixed.substring(0, space), mixed.substring(space + 1));
    }

    /** A body for one of these endpoints; the others refuse it, which is also an answer. */
    private ObjectNode question() {
        var body = JsonMapper.shared().createObjectNode();
        switch (random.nextInt(3)) {
            case 0 -> body.put("reason", "CONTACT").putArray("participants").add(other());
            case 1 -> body.put("name", "Muster").put("reason", "CONTACT");
            default ->
                body.put("report", other())
                        .put("from", "2026-01")
                        .put("to", "2026-01")
                        .put("asKnownOn", "2026-02-01")
                        .putArray("figures")
                        .add("measure-entries");
        }
        return body;
    }

    /** A member of staff, usually one with a role of the endpoint. */
    private StaffClient as(Endpoint endpoint) {
        var may = Objects.requireNonNull(Roles.TABLE.get(endpoint));
        var isAnybody = random.nextInt(10) == 0;
        var roles = Staff.ROLES.stream()
                .filter(role -> isAnybody || may.contains(role))
                .filter(role -> !role.equals(OPERATIONS))
                .toList();
        return StaffClient.as(
                roles.get(random.nextInt(roles.size())), own.organisation().name());
    }

    /** Replaces one id in most cases, because a request with only wrong ids is refused at the first one. */
    private String mixed(String text) {
        var count = (int) UUIDS.matcher(text).results().count();
        var one = count == 0 ? 0 : random.nextInt(count);
        var isEach = random.nextInt(4) == 0;
        var index = new int[1];
        return UUIDS.matcher(text).replaceAll(found -> {
            var isMeant = isEach ? random.nextBoolean() : index[0] == one;
            index[0]++;
            return isMeant ? other() : found.group();
        });
    }

    private String other() {
        return others.get(random.nextInt(others.size())).toString();
    }

    /** The number of requests by status. */
    TreeMap<Integer, Integer> statuses() {
        return statuses;
    }

    List<String> faults() {
        return faults;
    }
}
