package de.motivag.kit.web;

import de.motivag.kit.web.FieldProblem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The body of a request: read up to a limit, and joined with what the path says. */
final class Body {
    static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Body() {}

    static byte[] read(HttpServletRequest request, Locale locale) throws IOException {
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            var problem = Kind.TOO_MUCH.at("#", locale, MOST_BYTES);
            throw new Unacceptable(413, java.util.List.of(problem));
        }
        return bytes;
    }

    static JsonNode json(byte[] bytes, Map<String, String> path, Locale locale) {
        var json = bytes.length == 0 ? STRICT.createObjectNode() : parse(bytes, locale);
        if (json instanceof ObjectNode object) {
            path.forEach((name, value) -> join(object, name, value, locale));
        }
        return json;
    }

    private static JsonNode parse(byte[] bytes, Locale locale) {
        try {
            return STRICT.readTree(bytes);
        } catch (JacksonException e) {
            // What is nested too deep, or a number too long, has no place.
            var at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
            throw new Unacceptable(Kind.NOT_JSON.at("#", locale, at.getLineNr(), at.getColumnNr()));
        }
    }

    private static void join(ObjectNode body, String name, String value, Locale locale) {
        var said = body.get(name);
        if (said != null && !said.asString("").equals(value)) {
            throw new Unacceptable(Kind.DIFFERS_FROM_PATH.at("#/" + name, locale));
        }
        body.put(name, value);
    }
}
