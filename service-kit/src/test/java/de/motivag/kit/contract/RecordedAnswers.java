package de.motivag.kit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps one JSON answer of each form in {@code target/answers}, for operations/contracts-check, which reads them with
 * generated clients. Answers have the same form if they have the same properties with values of the same types.
 */
final class RecordedAnswers {
    private final Path folder;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();

    RecordedAnswers(String service) {
        this.folder = Path.of("target/answers", service);
    }

    void add(String operation, Exchange exchange) {
        if (exchange.answer().length == 0) {
            return;
        }
        var answer = JsonMapper.shared().readTree(exchange.answer());
        var form = new TreeSet<String>();
        collect("", answer, form);
        var name = "%s~%d~%08x.json".formatted(operation, exchange.status(), form.hashCode());
        if (seen.add(name)) {
            write(name, answer);
        }
    }

    private static void collect(String place, JsonNode value, Set<String> form) {
        form.add(place + " " + value.getNodeType());
        value.valueStream().filter(_ -> value.isArray()).forEach(item -> collect(place + "/0", item, form));
        value.propertyStream().forEach(property -> collect(place + "/" + property.getKey(), property.getValue(), form));
    }

    private void write(String name, JsonNode answer) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), answer.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
