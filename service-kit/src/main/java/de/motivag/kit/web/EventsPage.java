package de.motivag.kit.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The AsyncAPI document as a page for people: every topic with its events, their properties and their headers. It needs
 * no script, and everything on it is in the document.
 */
final class EventsPage {
    private static final int MOST_CODE_POINTS = 10_000_000;

    private final JsonNode document;
    private final StringBuilder page = new StringBuilder();

    private EventsPage(String yaml) {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CODE_POINTS);
        this.document =
                JsonMapper.shared().valueToTree(new Yaml(new SafeConstructor(limits)).<Map<String, Object>>load(yaml));
    }

    /** @param yaml the AsyncAPI document, version 3 */
    static String of(String yaml) {
        var page = new EventsPage(yaml);
        page.whole();
        return page.page.toString();
    }

    private void whole() {
        var info = document.path("info");
        add("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title>
                <link rel="icon" type="image/png" href="favicon-32x32.png">
                <link rel="stylesheet" href="page.css">
                <link rel="stylesheet" href="events.css">
                </head>
                <body>
                <nav aria-label="Documents">
                <a href="../reference">Calls of this service</a>
                <a href="../asyncapi.yaml">This page as AsyncAPI document</a>
                </nav>
                <main>
                <h1>%1$s</h1>
                <p>%2$s</p>
                <p>Contact: %3$s, <a href="mailto:%4$s">%4$s</a>, <a href="%5$s">%5$s</a></p>
                """, text(info, "title"), text(info, "description"), contact("name"), contact("email"), contact("url"));
        var channels = document.path("channels").properties();
        add("<ul>\n");
        channels.forEach(channel -> add(
                "<li><a href=\"#%s\">%s</a></li>\n", escaped(channel.getKey()), text(channel.getValue(), "address")));
        add("<li><a href=\"#headers\">Headers</a></li>\n</ul>\n");
        channels.forEach(channel -> topic(channel.getKey(), channel.getValue()));
        add("<section>\n<h2 id=\"headers\">Headers</h2>\n");
        document.at("/components/schemas").properties().forEach(headers -> {
            add("<h3 id=\"%1$s\">%1$s</h3>\n", escaped(headers.getKey()));
            table("Header", headers.getKey(), headers.getValue());
        });
        add("</section>\n</main>\n</body>\n</html>\n");
    }

    private String contact(String property) {
        return text(document.at("/info/contact"), property);
    }

    private void topic(String id, JsonNode channel) {
        var kafka = channel.at("/bindings/kafka");
        add(
                "<section>\n<h2 id=\"%s\">%s</h2>\n<p>%s. %s</p>\n<p>%d partitions, %s.</p>\n<ul class=\"events\">\n",
                escaped(id),
                text(channel, "address"),
                text(channel, "title"),
                text(document.at("/operations/" + id), "description"),
                kafka.path("partitions").asInt(),
                kafka.at("/topicConfiguration/retention.ms").asLong() < 0
                        ? "kept for ever"
                        : "kept for a limited time");
        var names = channel.path("messages").propertyNames();
        names.forEach(name -> add("<li><a href=\"#%1$s\">%1$s</a></li>\n", escaped(name)));
        add("</ul>\n");
        names.forEach(name -> event(document.path("components").path("messages").path(name)));
        add("</section>\n");
    }

    private void event(JsonNode message) {
        add("<h3 id=\"%1$s\">%1$s</h3>\n", text(message, "name"));
        for (var property : List.of("summary", "description")) {
            if (message.has(property)) {
                add("<p>%s</p>\n", text(message, property));
            }
        }
        var payload = message.path("payload");
        var schema = payload.has("schema") ? payload.path("schema") : payload;
        var headers = text(message.at("/headers/allOf/0"), "$ref").replaceFirst(".*/", "");
        var key = message.at("/bindings/kafka/key");
        add(
                "<p>%sHeaders: <a href=\"#%2$s\">%2$s</a>. Key: %3$s</p>\n",
                schema.has("$id") ? "Schema: <code>" + text(schema, "$id") + "</code>. " : "",
                headers,
                key.has("description") ? text(key, "description") : "none.");
        table("Property", message.path("name").asString(), schema);
    }

    private void table(String what, String of, JsonNode schema) {
        add("""
                <div class="wide" role="region" aria-label="%1$s of %2$s" tabindex="0">
                <table>
                <thead><tr><th scope="col">%1$s</th><th scope="col">Type</th><th scope="col">Presence</th>\
                <th scope="col">Meaning</th></tr></thead>
                <tbody>
                """, what, escaped(of));
        rows("", schema);
        add("</tbody>\n</table>\n</div>\n");
    }

    /** A property of an object within the event is named with its path, such as {@code modules[].number}. */
    private void rows(String path, JsonNode schema) {
        var required = new LinkedHashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties").properties().forEach(property -> {
            var value = property.getValue();
            var item = value.has("items") ? value.path("items") : value;
            var name = path + property.getKey() + (value.has("items") ? "[]" : "");
            add(
                    "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s</td><td>%s%s</td></tr>\n",
                    escaped(name),
                    type(value),
                    required.contains(property.getKey()) ? "always" : "optional",
                    text(value, "description"),
                    values(item));
            rows(name + ".", item);
        });
    }

    private static String type(JsonNode value) {
        if (value.has("items")) {
            return "list of " + type(value.path("items"));
        }
        if (value.has("const")) {
            return "<code>" + text(value, "const") + "</code>";
        }
        var type = value.path("type");
        // Every value that may be null is one that may be left out.
        var name = type.isArray() ? type.path(0).asString("") : type.asString("any");
        return escaped(value.path("format").asString(name));
    }

    private static String values(JsonNode value) {
        var constants = value.path("x-extensible-enum");
        return constants.isEmpty()
                ? ""
                : constants
                        .valueStream()
                        .map(constant -> "<code>" + escaped(constant.asString()) + "</code>")
                        .collect(Collectors.joining(", ", " One of ", ", or a constant that is added later."));
    }

    private void add(String html, Object... values) {
        page.append(values.length == 0 ? html : html.formatted(values));
    }

    private static String text(JsonNode node, String property) {
        return escaped(node.path(property).asString(""));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
