package de.motivag.events.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the schemas and examples of every event with the committed ones, for readers of the topics and for our own
 * store.
 */
class PublishedEventsTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/schemas");
    private static final Path STORED = Path.of("src/test/resources/stored");
    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ReleaseGuard GUARD = ReleaseGuard.ofThisBuild();
    private static final Sealing READABLE = new Sealing() {
        @Override
        public Sealed seal(String property, byte[] plain) {
            return new Sealed("of-" + property, plain);
        }

        @Override
        public byte[] open(String property, Sealed sealed) {
            return sealed.text();
        }
    };

    private final EventCodec codec = new EventCodec();

    static Stream<Class<? extends Event>> events() {
        return EventTypes.all().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_committed_schema_is_that_of_the_record(Class<? extends Event> type) throws IOException {
        onlyGrown(SCHEMAS.resolve(file(type, ".json")), PublishedSchema.of(type));
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_committed_schema_of_the_stored_form_is_that_of_the_record(Class<? extends Event> type) throws IOException {
        onlyGrown(STORED.resolve(file(type, ".json")), PublishedSchema.stored(type));
    }

    /** From the release on, a committed schema is never replaced by an incompatible one. */
    private static void onlyGrown(Path file, JsonNode schema) throws IOException {
        if (Files.exists(file)) {
            GUARD.passes(Contract.breaks(JSON.readTree(Files.readAllBytes(file)), schema));
        }
        new Committed(file).isStill(pretty(schema));
    }

    @ParameterizedTest
    @MethodSource("events")
    void no_schema_has_a_free_text(Class<? extends Event> type) {
        var texts = PublishedSchema.of(type).findParents("type").stream()
                .filter(schema -> isText(schema.get("type")))
                .toList();
        assertThat(texts)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.has("enum")
                                || Set.of("uuid", "date")
                                        .contains(schema.path("format").asString(""))
                                || schema.has("pattern"))
                        .as("bounded: %s", schema)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_published_form_matches_its_schema(Class<? extends Event> type) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(PublishedSchema.of(type));
        for (var example : List.of(new Example(false), new Example(true))) {
            var json = text(codec.publish(example.of(type)));
            assertThat(schema.validate(
                            json,
                            InputFormat.JSON,
                            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true))))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_stored_and_published_forms_equal_the_approved_ones(Class<? extends Event> type) throws IOException {
        var event = new Example(false).of(type);
        new Committed(APPROVED.resolve(file(type, ".json"))).isStill(pretty(JSON.readTree(codec.publish(event))));
        new Committed(APPROVED.resolve(file(type, ".stored.json")))
                .isStill(pretty(JSON.readTree(codec.store(event, READABLE))));
    }

    @Test
    void every_approved_event_is_still_readable() throws IOException {
        try (var files = Files.list(APPROVED)) {
            assertThat(files).isNotEmpty().allSatisfy(this::isRead);
        }
    }

    private void isRead(Path file) throws IOException {
        var parts = file.getFileName().toString().split("\\.");
        var name = parts[0] + "." + parts[1];
        var event = codec.read(name, Integer.parseInt(parts[2]), Files.readAllBytes(file), READABLE);
        assertThat(event).as(name).isPresent();
        var today = EventTypes.revision(event.get().getClass());
        if (Integer.parseInt(parts[2]) == today && parts[3].equals("stored")) {
            assertThat(event).contains(new Example(false).of(event.get().getClass()));
        }
    }

    /** Relay and streams find the person there without binding the event. */
    @ParameterizedTest
    @MethodSource("events")
    void the_ids_of_stream_and_person_are_properties_of_the_event_itself(Class<? extends Event> type) {
        var event = new Example(false).of(type);
        var json = JSON.readTree(codec.publish(event));
        assertThat(json.valueStream().map(value -> value.asString("")))
                .contains(event.stream().value().toString());
        var person = event.participant();
        assertThat(json.path("participant").asString(""))
                .isEqualTo(person == null ? "" : person.value().toString());
    }

    @ParameterizedTest
    @MethodSource("events")
    void an_event_that_was_read_is_published_unchanged(Class<? extends Event> type) {
        for (var example : List.of(new Example(false), new Example(true))) {
            var json = codec.publish(example.of(type));
            var read = codec.read(EventTypes.name(type), EventTypes.revision(type), json, null);
            assertThat(text(codec.publish(read.orElseThrow()))).isEqualTo(text(json));
        }
    }

    @ParameterizedTest
    @MethodSource("events")
    void unpublished_values_are_never_published(Class<? extends Event> type) {
        var json = text(codec.publish(new Example(false).of(type)));
        assertThat(json).doesNotContain(Example.SENTINELS);
        assertThat(type.getRecordComponents())
                .filteredOn(PublishedEventsTest::isStoredOnly)
                .allSatisfy(property -> assertThat(json).doesNotContain("\"" + property.getName() + "\":"));
    }

    @Test
    void no_file_is_left_of_a_removed_event() throws IOException {
        for (var folder : List.of(SCHEMAS, STORED, APPROVED)) {
            try (var files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString()))
                        .allSatisfy(file -> assertThat(
                                        EventTypes.named(file.substring(0, file.indexOf('.', file.indexOf('.') + 1))))
                                .isPresent());
            }
        }
    }

    private static boolean isStoredOnly(RecordComponent component) {
        return component.getType() == Confidential.class || component.getType() == Internal.class;
    }

    private static boolean isText(JsonNode type) {
        return type.isArray()
                ? type.valueStream().anyMatch(PublishedEventsTest::isText)
                : type.asString("").equals("string");
    }

    private static String file(Class<? extends Event> type, String ending) {
        return EventTypes.name(type) + "." + EventTypes.revision(type) + ending;
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static String pretty(JsonNode json) {
        var lines = new DefaultIndenter("  ", "\n");
        var colon = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        var printer = new DefaultPrettyPrinter(colon).withObjectIndenter(lines).withArrayIndenter(lines);
        return JSON.writer().with(printer).writeValueAsString(json) + "\n";
    }
}
