package de.motivag.kit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A response.
 *
 * @param text unchanged body; {@link #body()} parses it
 */
public record Answer(int status, HttpHeaders headers, String text) {
    static Answer of(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }

    /** The parsed body; a missing node if it is empty. */
    public JsonNode body() {
        return JsonMapper.shared().readTree(text);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** @throws AssertionError with the whole answer, unless the status is 2xx */
    public Answer accepted() {
        assertThat(status).as(text).isBetween(200, 299);
        return this;
    }

    /**
     * The id of the command's entity.
     *
     * @throws AssertionError unless the command was accepted
     */
    public UUID id() {
        return UUID.fromString(accepted().body().required("id").asString());
    }

    /**
     * The last part of a problem's type.
     *
     * @throws AssertionError unless it is a problem about the request
     */
    public String problem() {
        assertThat(status).as(text).isBetween(400, 499);
        return body().required("type").asString().replace("urn:motivag:problem:", "");
    }

    /** The entries of a page. */
    public JsonNode items() {
        return accepted().body().required("items");
    }

    /** The property {@code name} of each entry of a page; empty text where it is missing. */
    public List<String> items(String name) {
        return items().valueStream().map(item -> item.path(name).asString("")).toList();
    }

    /** The texts and numbers of a list. */
    public static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /**
     * Some properties of each entry of a list, separated by spaces.
     *
     * @param names names of properties; JSON pointers within an entry begin with a slash
     */
    public static List<String> columns(JsonNode list, String... names) {
        return list.valueStream().map(entry -> row(entry, names)).toList();
    }

    /** Some properties of an object as above; {@code -} for one that is missing. */
    public static String row(JsonNode entry, String... names) {
        return Stream.of(names)
                .map(name -> name.startsWith("/") ? entry.at(name) : entry.path(name))
                .map(value -> value.asString("-"))
                .collect(joining(" "));
    }
}
