package de.motivag.suite.http;

import de.motivag.suite.Staff;
import de.motivag.suite.running.Answered;
import de.motivag.suite.running.As;
import de.motivag.suite.running.Everything;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Random commands of one organisation, by every role, in which ids of another one stand in the places of its own. */
final class Attack {
    private static final Pattern UUIDS = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String OPERATIONS = "operations";

    private final Random random;
    private final Everything own;
    private final List<UUID> others;
    private final List<Endpoint> endpoints;
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    /** @param others ids that the other organisation has or will have */
    Attack(long seed, Everything own, Collection<UUID> others) {
        this.random = new Random(seed);
        this.own = own;
        this.others = List.copyOf(others);
        this.endpoints =
                Stream.concat(Examples.all(), questions()).sorted(byName()).toList();
    }

    private static Comparator<Endpoint> byName() {
        return Comparator.comparing(Endpoint::toString);
    }

    /** What is posted and is no command; operations see every organisation anyway. */
    private static Stream<Endpoint> questions() {
        return Roles.TABLE.keySet().stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .filter(endpoint -> !endpoint.path().startsWith("/operations"))
                .filter(endpoint -> Examples.all().noneMatch(endpoint::equals));
    }

    void once() {
        var endpoint = endpoints.get(random.nextInt(endpoints.size()));
        var answer = send(endpoint);
        statuses.merge(answer.status(), 1, Integer::sum);
        if (answer.status() >= 500) {
            faults.add(endpoint + " gave " + answer.status() + " " + answer.text());
        }
    }

    private Answered send(Endpoint endpoint) {
        var isExample = Examples.all().anyMatch(endpoint::equals);
        var path = mixed(isExample ? Examples.path(endpoint, own) : endpoint.path());
        var body = isExample ? Examples.body(endpoint, own) : question();
        Pattern.compile("\\{(\\w+)}")
                .matcher(endpoint.path())
                .results()
                .forEach(variable -> body.remove(variable.group(1)));
        mix(body);
        return as(endpoint).post(endpoint.service(), path, body.toString());
    }

    /** Has what any of them asks for; some are refused for it, which is an answer, too. */
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

    private As as(Endpoint endpoint) {
        var allowed = Staff.ROLES.stream()
                .filter(role -> random.nextInt(10) == 0
                        || Objects.requireNonNull(Roles.TABLE.get(endpoint)).contains(role))
                .filter(role -> !role.equals(OPERATIONS))
                .toList();
        return As.as(
                allowed.get(random.nextInt(allowed.size())), own.organisation().name());
    }

    private void mix(ObjectNode body) {
        for (var name : List.copyOf(body.propertyNames())) {
            switch (body.get(name)) {
                case ObjectNode object -> mix(object);
                case ArrayNode array -> {
                    for (int i = 0; i < array.size(); i++) {
                        if (array.get(i) instanceof ObjectNode object) {
                            mix(object);
                        } else if (array.get(i).isString()) {
                            array.set(i, mixed(array.get(i).stringValue()));
                        }
                    }
                }
                case JsonNode value when value.isString() -> body.put(name, mixed(value.stringValue()));
                default -> {
                    // A number or a truth value names nothing.
                }
            }
        }
    }

    /** With every second id another one. */
    private String mixed(String text) {
        return UUIDS.matcher(text).replaceAll(found -> random.nextBoolean() ? found.group() : other());
    }

    private String other() {
        return others.get(random.nextInt(others.size())).toString();
    }

    /** How many requests had that status. */
    TreeMap<Integer, Integer> statuses() {
        return statuses;
    }

    List<String> faults() {
        return faults;
    }
}
