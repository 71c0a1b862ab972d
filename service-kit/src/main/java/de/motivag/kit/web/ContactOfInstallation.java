package de.motivag.kit.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import tools.jackson.databind.json.JsonMapper;

/**
 * The people whom readers of the OpenAPI and AsyncAPI documents ask. The committed documents name those of a development
 * installation, which stay if all properties are empty.
 *
 * @param name name of the organisation or team
 * @param url address of a page
 * @param email address for mails
 */
@ConfigurationProperties("motivag.contact")
record ContactOfInstallation(String name, String url, String email) {
    private static final Pattern COMMITTED = Pattern.compile("(?m)^  contact:\n(?:    .*\n)+");

    /** Returns the document with this contact. */
    String in(String yaml) {
        var properties = Stream.of(Map.entry("name", name), Map.entry("url", url), Map.entry("email", email))
                .filter(property -> !property.getValue().isBlank())
                // A JSON string is one of YAML as well.
                .map(property -> "    " + property.getKey() + ": "
                        + JsonMapper.shared().writeValueAsString(property.getValue()) + "\n")
                .collect(Collectors.joining());
        return properties.isEmpty()
                ? yaml
                : COMMITTED.matcher(yaml).replaceFirst(Matcher.quoteReplacement("  contact:\n" + properties));
    }
}
