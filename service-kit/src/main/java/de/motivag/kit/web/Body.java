package de.motivag.kit.web;

import de.motivag.kit.web.FieldProblem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
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

    /** Not a condition of the mapping: those Spring compares for every command that there is, before it looks at the path. */
    static void requireJson(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        var types = Collections.list(request.getHeaders(HttpHeaders.CONTENT_TYPE));
        if (types.size() != 1 || !isJson(types.getFirst())) {
            throw new HttpMediaTypeNotSupportedException("not application/json");
        }
    }

    private static boolean isJson(String type) {
        try {
            var media = MediaType.parseMediaType(type);
            var isUtf8 = media.getCharset() == null || media.getCharset().equals(StandardCharsets.UTF_8);
            return MediaType.APPLICATION_JSON.includes(media) && isUtf8;
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    static byte[] read(HttpServletRequest request, Locale locale) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooMuch(locale);
        }
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            // Nothing but the request is read here: a chunk is broken, or the rest of the body does not come.
            throw new Unacceptable(Kind.UNREADABLE.at("#", locale));
        }
        if (bytes.length > MOST_BYTES) {
            throw tooMuch(locale);
        }
        return bytes;
    }

    private static Unacceptable tooMuch(Locale locale) {
        return new Unacceptable(413, List.of(Kind.TOO_MUCH.at("#", locale, MOST_BYTES)));
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
            return STRICT.readTree(utf8(bytes));
        } catch (CharacterCodingException e) {
            throw new Unacceptable(Kind.NOT_UTF_8.at("#", locale));
        } catch (NumberFormatException e) {
            // An exponent that no BigDecimal has; Jackson lets this through without a place.
            throw new Unacceptable(Kind.OUT_OF_RANGE.at("#", locale));
        } catch (JacksonException e) {
            // What is nested too deep, or a number too long, has no place.
            var at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
            throw new Unacceptable(Kind.NOT_JSON.at("#", locale, at.getLineNr(), at.getColumnNr()));
        }
    }

    /** From bytes Jackson would read UTF-16 and UTF-32 as well, and take some that are no UTF-8. */
    private static String utf8(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static void join(ObjectNode body, String name, String value, Locale locale) {
        var said = body.get(name);
        if (said != null && !said.asString("").equals(value)) {
            throw new Unacceptable(Kind.DIFFERS_FROM_PATH.at("#/" + name, locale));
        }
        body.put(name, value);
    }
}
