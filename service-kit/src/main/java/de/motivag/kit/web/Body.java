package de.motivag.kit.web;

import de.motivag.kit.web.FieldProblem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
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

/** The body of a request: read up to a size limit, and merged with the path's variables. */
final class Body {
    static final int MOST_BYTES = 64 * 1024;

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Body() {}

    /**
     * Requires application/json. It is no condition of the mapping, because Spring would compare it for every command
     * before the path, and because a request without a body needs no type.
     */
    private static void requireJson(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
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

    /** @throws HttpMediaTypeNotSupportedException if there is a body, and it is not declared as JSON in UTF-8 */
    static byte[] read(HttpServletRequest request, Locale locale) throws HttpMediaTypeNotSupportedException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            throw tooMuch(locale);
        }
        byte[] bytes;
        try {
            bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            // Only the request is read here, so a chunk is malformed or the rest of the body does not arrive.
            throw new InvalidRequest(Kind.UNREADABLE.at("#", locale));
        }
        if (bytes.length > MOST_BYTES) {
            throw tooMuch(locale);
        }
        if (bytes.length > 0) {
            requireJson(request);
        }
        return bytes;
    }

    private static InvalidRequest tooMuch(Locale locale) {
        return new InvalidRequest(413, List.of(Kind.TOO_MUCH.at("#", locale, MOST_BYTES)));
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
            return STRICT.readTree(utf8(bytes, locale));
        } catch (NumberFormatException e) {
            // An exponent too large for BigDecimal; Jackson reports no location for it.
            throw new InvalidRequest(400, List.of(Kind.OUT_OF_RANGE.at("#", locale)));
        } catch (JacksonException e) {
            // Jackson reports no location if the nesting is too deep or a number too long.
            var at = e.getLocation() == null ? TokenStreamLocation.NA : e.getLocation();
            throw new InvalidRequest(Kind.NOT_JSON.at("#", locale, at.getLineNr(), at.getColumnNr()));
        }
    }

    /** Decodes UTF-8 strictly. Jackson would also accept UTF-16, UTF-32 and some invalid UTF-8 if it read the bytes. */
    private static String utf8(byte[] bytes, Locale locale) {
        var from = ByteBuffer.wrap(bytes);
        // A character of UTF-16 takes one byte of UTF-8 at least.
        var to = CharBuffer.allocate(bytes.length);
        if (StandardCharsets.UTF_8.newDecoder().decode(from, to, true).isError()) {
            throw new InvalidRequest(Kind.NOT_UTF_8.at("#", locale, from.position() + 1));
        }
        return to.flip().toString();
    }

    private static void join(ObjectNode body, String name, String value, Locale locale) {
        var bodyValue = body.get(name);
        if (bodyValue != null && !bodyValue.asString("").equals(value)) {
            throw new InvalidRequest(Kind.DIFFERS_FROM_PATH.at("#/" + name, locale));
        }
        body.put(name, value);
    }
}
