package de.motivag.kit.web;

import de.motivag.kit.web.FieldProblem.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The headers that change how a command is carried out. */
final class CommandHeaders {
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern BARE_KEY = Pattern.compile("(?!\")[\\x21-\\x7e]{1,100}");
    /** A string of RFC 9651. */
    private static final Pattern QUOTED_KEY =
            Pattern.compile("\"((?:[\\x20\\x21\\x23-\\x5b\\x5d-\\x7e]|\\\\[\"\\\\]){1,100})\"");

    /** An element of a list of entity tags (RFC 9110, sections 5.6.1 and 8.8.3), which may be empty. */
    private static final Pattern ELEMENT =
            Pattern.compile("[ \\t]*((W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\")?[ \\t]*(?:,|$)");

    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

    private CommandHeaders() {}

    /** The key, without quotes; null without the header. */
    static @Nullable String idempotencyKey(HttpServletRequest request, Locale locale) {
        var values = Collections.list(request.getHeaders(IDEMPOTENCY_KEY));
        if (values.isEmpty()) {
            return null;
        }
        if (values.size() > 1) {
            // Only one of two keys would count.
            throw new InvalidRequest(Kind.REPEATED.atHeader(IDEMPOTENCY_KEY, locale));
        }
        var quoted = QUOTED_KEY.matcher(values.getFirst());
        if (quoted.matches()) {
            return quoted.group(1).replaceAll("\\\\(.)", "$1");
        }
        if (!BARE_KEY.matcher(values.getFirst()).matches()) {
            throw new InvalidRequest(Kind.NOT_A_KEY.atHeader(IDEMPOTENCY_KEY, locale));
        }
        return values.getFirst();
    }

    /**
     * The versions that If-Match lists. Weak tags and tags of another form match no version (RFC 9110, section 13.1.1).
     *
     * @return null if every version will do
     */
    static @Nullable Set<Long> expectedVersions(HttpServletRequest request, Locale locale) {
        var values = Collections.list(request.getHeaders(HttpHeaders.IF_MATCH));
        var list = String.join(",", values);
        if (values.isEmpty() || list.strip().equals("*")) {
            return null;
        }
        var versions = new LinkedHashSet<Long>();
        var tags = 0;
        var element = ELEMENT.matcher(list);
        for (int at = 0; at < list.length(); at = element.end()) {
            if (!element.region(at, list.length()).lookingAt()) {
                throw notTags(locale);
            }
            if (element.group(1) != null) {
                tags++;
                if (element.group(2) == null
                        && VERSION.matcher(element.group(3)).matches()) {
                    versions.add(Long.valueOf(element.group(3)));
                }
            }
        }
        if (tags == 0) {
            throw notTags(locale);
        }
        return versions;
    }

    private static InvalidRequest notTags(Locale locale) {
        return new InvalidRequest(Kind.NOT_A_VERSION.atHeader(HttpHeaders.IF_MATCH, locale));
    }
}
