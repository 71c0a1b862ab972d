package de.motivag.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.Id;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The example request in the file {@code endpoints.txt} beside a command. A {@code $name} in it stands for a value of
 * the test, and otherwise for an id that is the same in every run.
 */
public final class ExampleBody {
    private static final Pattern NAME = Pattern.compile("\\$(\\w+)");
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private ExampleBody() {}

    /** The command that the request binds to. */
    public static <T extends Record> T bound(Class<T> command, Map<String, ?> values) {
        var body =
                NAME.matcher(text(command)).replaceAll(name -> Matcher.quoteReplacement(value(name.group(1), values)));
        return new Binder(VALIDATOR, Locale.ENGLISH).bind(JsonMapper.shared().readTree(body), command);
    }

    private static String value(String name, Map<String, ?> values) {
        return switch (values.get(name)) {
            case null -> {
                var derived = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
                // Version 4, because a command refuses the chosen id of a new thing if it is not random.
                yield new UUID(derived.getMostSignificantBits() & ~0xF000L | 0x4000L, derived.getLeastSignificantBits())
                        .toString();
            }
            case Id id -> id.value().toString();
            case Object value -> value.toString();
        };
    }

    /** The lines below that of the command's endpoint. */
    private static String text(Class<?> command) {
        var path = Objects.requireNonNull(command.getAnnotation(Post.class)).path();
        var file = new ClassPathResource("endpoints.txt", command);
        try {
            var lines = file.getContentAsString(UTF_8).lines().toList();
            var body = lines.stream()
                    .dropWhile(line -> !line.startsWith("POST " + path + " "))
                    .skip(1)
                    .takeWhile(line -> !line.startsWith("POST "))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .reduce("", String::concat);
            if (body.isEmpty()) {
                throw new IllegalStateException(file + " has no example of POST " + path);
            }
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
