package de.motivag.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * From the release 1.0.0 on, fails the build if an event changes incompatibly for its readers or the own store. The
 * reference are the committed schemas, which {@code -Dcontracts=write} can then only extend.
 */
class ContractTest {
    private static final ReleaseGuard GUARD = ReleaseGuard.ofThisBuild();
    private static final Contract PUBLISHED = committed("published");
    private static final Contract STORED = committed("stored");

    @Test
    void readers_can_read_every_published_event() {
        GUARD.passes(today(PublishedSchema::of).breaksOf(PUBLISHED));
    }

    @Test
    void the_services_can_read_every_stored_event() {
        GUARD.passes(today(PublishedSchema::stored).breaksOf(STORED));
    }

    /** The kinds of break. Each is applied at every possible place and must be found. */
    enum Break {
        PROPERTY_REMOVED((object, name) -> {
            properties(object).remove(name);
            required(object, name, false);
        }),
        PROPERTY_RENAMED((object, name) -> {
            properties(object).set(name + "Too", properties(object).remove(name));
            required(object, name, false);
        }),
        PROPERTY_RETYPED((object, name) -> {
            var schema = (ObjectNode) properties(object).get(name);
            schema.put("type", schema.path("type").asString("").equals("boolean") ? "integer" : "boolean");
        }),
        PROPERTY_REFORMATTED(
                (object, name) -> ((ObjectNode) properties(object).get(name)).put("format", "of another kind")),
        PROPERTY_REQUIRED_OR_NOT_THE_OTHER_WAY_ROUND(
                (object, name) -> required(object, name, !isRequired(object, name))),
        PROPERTY_ADDED_THAT_OLD_EVENTS_LACK((object, name) -> {
            properties(object).putObject(name + "Too").put("type", "integer");
            required(object, name + "Too", true);
        }),
        CONSTANT_REMOVED((object, name) -> constants(object, name).forEach(constants -> constants.remove(0)));

        private interface Change {
            void apply(ObjectNode object, String property);
        }

        private final Change change;

        Break(Change change) {
            this.change = change;
        }
    }

    @ParameterizedTest
    @EnumSource(Break.class)
    void each_kind_of_break_is_found_at_every_place(Break kind) {
        for (var committed : List.of(PUBLISHED, STORED)) {
            var changes = 0;
            for (var name : committed.schemas().keySet()) {
                for (var place : places(committed.schemas().get(name), "")) {
                    var changed = changed(committed, name, place, kind.change);
                    if (!changed.equals(committed)) {
                        assertThat(changed.breaksOf(committed))
                                .as(kind + " in " + name + place)
                                .isNotEmpty();
                        changes++;
                    }
                }
            }
            assertThat(changes).isGreaterThan(kind == Break.CONSTANT_REMOVED ? 20 : 200);
        }
    }

    @Test
    void a_removed_event_and_a_decreased_or_skipped_revision_are_found() {
        for (var name : PUBLISHED.schemas().keySet()) {
            assertThat(with(PUBLISHED, schemas -> schemas.remove(name)).breaksOf(PUBLISHED))
                    .containsExactly(name + " is gone");
        }
        var routed = "enrolment.ReferralRouted";
        var later = with(PUBLISHED, schemas -> schemas.put(routed + ".2", schemas.remove(routed + ".1")));
        assertThat(later.breaksOf(PUBLISHED)).isEmpty();
        assertThat(PUBLISHED.breaksOf(
                        with(PUBLISHED, schemas -> schemas.put(routed + ".2", schemas.get(routed + ".1")))))
                .containsExactly(routed + ".2 is gone");
        assertThat(later.breaksOf(with(PUBLISHED, schemas -> schemas.remove(routed + ".1"))))
                .containsExactly(routed + ".2 lacks its former revision, which old events have");
    }

    @Test
    void a_compatible_extension_is_accepted() {
        for (var name : PUBLISHED.schemas().keySet()) {
            for (var place : places(PUBLISHED.schemas().get(name), "")) {
                var grown = changed(PUBLISHED, name, place, (object, property) -> {
                    properties(object).putObject(property + "Too").put("type", "integer");
                    constants(object, property).forEach(constants -> constants.add("ANOTHER"));
                });
                assertThat(grown).isNotEqualTo(PUBLISHED);
                assertThat(grown.breaksOf(PUBLISHED)).as(name + place).isEmpty();
            }
        }
        assertThat(with(
                                PUBLISHED,
                                schemas -> schemas.put(
                                        "enrolment.NeverHeardOf.1",
                                        PUBLISHED.schemas().get("enrolment.ReferralRouted.1")))
                        .breaksOf(PUBLISHED))
                .isEmpty();
    }

    private static Contract today(Function<Class<? extends Event>, JsonNode> schema) {
        var schemas = new TreeMap<String, JsonNode>();
        EventTypes.all()
                .forEach((name, type) -> schemas.put(name + "." + EventTypes.revision(type), schema.apply(type)));
        return new Contract(schemas);
    }

    private static Contract committed(String form) {
        try (var files = Files.list(Path.of("src/main/resources/approved"))) {
            var schemas = new TreeMap<String, JsonNode>();
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                var approved = JsonMapper.shared().readTree(Files.readAllBytes(file));
                schemas.put(name.substring(0, name.length() - ".json".length()), approved.at("/" + form + "/schema"));
            }
            return new Contract(schemas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pointers to all properties at any depth, such as {@code /properties/place/properties/group}. */
    private static List<String> places(JsonNode schema, String here) {
        var places = new ArrayList<String>();
        for (var name : schema.path("properties").propertyNames()) {
            var place = here + "/properties/" + name;
            places.add(place);
            var property = schema.get("properties").get(name);
            places.addAll(places(property, place));
            places.addAll(places(property.path("items"), place + "/items"));
            for (int i = 0; i < property.path("anyOf").size(); i++) {
                places.addAll(places(property.get("anyOf").get(i), place + "/anyOf/" + i));
            }
        }
        return places;
    }

    private static Contract changed(Contract contract, String event, String place, Break.Change change) {
        var schema = contract.schemas().get(event).deepCopy();
        var parent = place.substring(0, place.lastIndexOf("/properties/"));
        change.apply((ObjectNode) schema.at(parent), place.substring(place.lastIndexOf('/') + 1));
        return with(contract, schemas -> schemas.put(event, schema));
    }

    private static Contract with(Contract contract, Consumer<Map<String, JsonNode>> change) {
        var schemas = new TreeMap<>(contract.schemas());
        change.accept(schemas);
        return new Contract(schemas);
    }

    private static ObjectNode properties(ObjectNode object) {
        return (ObjectNode) object.get("properties");
    }

    private static boolean isRequired(ObjectNode object, String name) {
        return object.path("required")
                .valueStream()
                .anyMatch(one -> one.asString().equals(name));
    }

    private static void required(ObjectNode object, String name, boolean isRequired) {
        var names = object.path("required")
                .valueStream()
                .map(JsonNode::asString)
                .filter(one -> !one.equals(name))
                .toList();
        var required = object.putArray("required");
        names.forEach(required::add);
        if (isRequired) {
            required.add(name);
        }
    }

    private static List<ArrayNode> constants(ObjectNode object, String name) {
        return properties(object).get(name).findValues(PublishedSchema.CONSTANTS).stream()
                .map(ArrayNode.class::cast)
                .toList();
    }
}
