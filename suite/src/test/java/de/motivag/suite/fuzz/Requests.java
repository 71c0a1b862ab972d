package de.motivag.suite.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.suite.Staff;
import de.motivag.suite.fuzz.Operation.Parameter;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Creates requests from operations and scenes, and spoils most of them. */
final class Requests {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final Dice dice;
    private final Garbage garbage;
    private final List<Operation> operations;
    private final List<Scene> scenes;
    private final List<String> organisations;
    private final LocalDate today;

    /** @param organisations organisations of the callers; the first one is that of the scenes */
    Requests(Dice dice, List<Operation> operations, List<Scene> scenes, List<String> organisations, LocalDate today) {
        this.dice = dice;
        this.garbage = new Garbage(dice);
        this.operations = operations;
        this.scenes = scenes;
        this.organisations = organisations;
        this.today = today;
    }

    Request next() {
        var operation = operation();
        var ids = ids();
        var values = new Values(dice, operation, ids, today);
        var spoilt = dice.below(100);
        var target = path(operation, values, spoilt < 12) + query(operation, values, spoilt >= 12 && spoilt < 32);
        var headers = new ArrayList<String>();
        if (dice.in100(50)) {
            headers.add("Accept-Language: " + dice.oneOf("de", "en", "fr, en;q=0.5"));
        }
        var body = body(operation, values, spoilt >= 32 && spoilt < 75);
        if (body != null) {
            headers.add("Content-Type: application/json");
        }
        if (operation.method().equals("POST") && dice.in100(20)) {
            headers.add("Idempotency-Key: " + dice.uuid());
        }
        if (spoilt >= 70 && spoilt < 85) {
            new Headers(dice, garbage).spoil(headers);
        }
        var method = spoilt >= 85 && spoilt < 88
                ? dice.oneOf("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get")
                : operation.method();
        var request = new Request(
                operation.toString(),
                operation.service(),
                method,
                target,
                caller(operation),
                List.copyOf(headers),
                body,
                null);
        return spoilt >= 88 && spoilt < 92 ? shaken(request) : request;
    }

    private Request shaken(Request request) {
        return new Request(
                request.operation(),
                request.service(),
                request.method(),
                request.target(),
                request.caller(),
                request.headers(),
                request.body(),
                garbage.shaken(request.bytes()));
    }

    private Operation operation() {
        while (true) {
            var operation = dice.oneOf(operations);
            if (!operation.isHeavy() || dice.in100(10)) {
                return operation;
            }
        }
    }

    /** The ids of one scene, supplemented by those of another one. */
    private Map<String, String> ids() {
        var ids = new HashMap<String, String>();
        for (int i = 0; i < 4; i++) {
            dice.oneOf(scenes).ids().forEach(ids::putIfAbsent);
        }
        return ids;
    }

    private @Nullable String caller(Operation operation) {
        if (dice.in100(3)) {
            return null;
        }
        var organisation = dice.in100(88) ? organisations.getFirst() : dice.oneOf(organisations);
        var isAllowed = dice.in100(95) && !operation.roles().isEmpty();
        return dice.oneOf(isAllowed ? operation.roles() : Staff.ROLES) + "@" + organisation;
    }

    private String path(Operation operation, Values values, boolean spoilt) {
        var filled = VARIABLE.matcher(operation.path()).replaceAll(variable -> {
            var schema = operation.parameters().stream()
                    .filter(parameter -> parameter.name().equals(variable.group(1)))
                    .findFirst()
                    .map(Parameter::schema)
                    .orElseThrow();
            var value = values.of(variable.group(1), schema).asString();
            return encoded(spoilt && dice.in100(60) ? garbage.text() : value).replace("$", "%24");
        });
        if (!spoilt || dice.in100(40)) {
            return filled;
        }
        return dice.oneOf(
                filled + "/",
                filled + "/x",
                filled + ";a=b",
                filled + "%00",
                filled + "%2F",
                filled + "%zz",
                filled + "/..",
                "/" + filled,
                filled.toUpperCase(Locale.ROOT),
                filled + "/" + "x".repeat(dice.oneOf(300, 5_000, 9_000)),
                "http://localhost" + filled,
                filled + "#a");
    }

    private String query(Operation operation, Values values, boolean spoilt) {
        var pairs = new ArrayList<String>();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("query") && (parameter.required() || dice.in100(30))) {
                var value = text(values.of(parameter.name(), parameter.schema()));
                pairs.add(parameter.name() + "=" + encoded(spoilt && dice.in100(60) ? garbage.text() : value));
            }
        }
        if (spoilt) {
            spoil(pairs);
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private void spoil(List<String> pairs) {
        switch (dice.below(10)) {
            case 0 -> pairs.add("nobodyKnows=1");
            case 1 -> pairs.add(encoded(garbage.text()) + "=" + encoded(garbage.text()));
            case 2 -> pairs.add(pairs.isEmpty() ? "=" : dice.oneOf(pairs));
            case 3 -> pairs.add(dice.oneOf("%", "%zz=1", "a=%ff", "a=%00", "&&&", "=", "a[]=1", "a=%c0%af"));
            case 4 -> {
                for (int i = dice.oneOf(10, 300, 1_200); i > 0; i--) {
                    pairs.add("p" + i);
                }
            }
            case 5 -> pairs.add("after=" + encoded(garbage.text()));
            default -> pairs.addAll(List.of());
        }
    }

    private static String text(JsonNode value) {
        return value.isArray() ? value.path(0).asString("month") : value.asString("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private byte @Nullable [] body(Operation operation, Values values, boolean spoilt) {
        if (operation.body() == null) {
            return operation.method().equals("POST") && dice.in100(50) ? "{}".getBytes(UTF_8) : null;
        }
        JsonNode body = values.of("", operation.body());
        if (!spoilt) {
            return body.toString().getBytes(UTF_8);
        }
        var text = garbage.spoiled(body).toString();
        var bytes = text.getBytes(UTF_8);
        return switch (dice.below(12)) {
            case 0 -> garbage.shaken(bytes);
            case 1 -> (text.substring(0, text.length() - 1) + ",\"reason\":1,\"reason\":2}").getBytes(UTF_8);
            case 2 -> (" ".repeat(dice.oneOf(10, 60_000, 70_000)) + text).getBytes(UTF_8);
            default -> bytes;
        };
    }
}
