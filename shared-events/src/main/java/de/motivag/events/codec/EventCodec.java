package de.motivag.events.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.motivag.events.Confidential;
import de.motivag.events.Event;
import de.motivag.events.Internal;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads and writes the JSON of events, for the store, the topics and the approved corpus. Older revisions are upcast to
 * the present one as JSON before they are bound. A newer revision is refused. An unknown type is no error.
 */
public final class EventCodec {
    /** Names one step from a revision of an event's JSON to the next. */
    public record Step(String type, int fromRevision) {}

    static final JsonMapper PLAIN = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private static final JsonMapper STORED = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .addModule(stored())
            .build();
    private static final JsonMapper PUBLISHED = STORED.rebuild()
            .addModule(new SimpleModule("published").setSerializerModifier(new Published()))
            .build();

    private static final JsonMapper READABLE = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(readableModule())
            .build();

    /** Caches the readers, because each one looks up its deserializer once. */
    private static final ClassValue<ObjectReader> READERS = new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
            return STORED.readerFor(type);
        }
    };

    private static final ClassValue<Excerpt> EXCERPTS = new ClassValue<>() {
        @Override
        protected Excerpt computeValue(Class<?> type) {
            return Excerpt.of(type.asSubclass(Event.class));
        }
    };

    private final Map<Step, UnaryOperator<ObjectNode>> upcasters;

    public EventCodec() {
        this(Map.of());
    }

    /** @param upcasters steps from each revision to the next; one is required for each older revision ever published */
    public EventCodec(Map<Step, UnaryOperator<ObjectNode>> upcasters) {
        this.upcasters = Map.copyOf(upcasters);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SimpleModule stored() {
        return new SimpleModule("stored")
                .setSerializerModifier(new WithheldParts())
                .addSerializer((Class) Confidential.class, new ConfidentialJson.Writer())
                .addDeserializer((Class) Confidential.class, new ConfidentialJson.Reader(null, null))
                .addSerializer((Class) Internal.class, new InternalJson.Writer())
                .addDeserializer((Class) Internal.class, new InternalJson.Reader(null));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static SimpleModule readableModule() {
        return new SimpleModule("readable")
                .setSerializerModifier(new OpenParts())
                .addSerializer((Class) Confidential.class, new ConfidentialJson.Opener());
    }

    /** The stored form of the event: all properties, with confidential values sealed. */
    public byte[] store(Event event, Sealing sealing) {
        return STORED.writer().withAttribute(ConfidentialJson.SEALING, sealing).writeValueAsBytes(event);
    }

    /** The published form of the event, for everybody with access to the topic. */
    public byte[] publish(Event event) {
        return PUBLISHED.writeValueAsBytes(event);
    }

    /** The event with its open confidential values, without closed ones and without internal ones. */
    public JsonNode readable(Event event) {
        return READABLE.valueToTree(event);
    }

    /**
     * The result of {@link #publish} for a stored event, byte for byte; empty if its type is not known here. An older
     * revision is upcast first, so the event is published in today's form.
     *
     * @throws EventUnreadable if it is broken or of a newer revision
     */
    public Optional<Publication> publication(String type, int revision, byte[] stored) {
        var known = EventTypes.named(type);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var present = EventTypes.revision(known.get());
        if (revision != present) {
            return read(type, revision, stored, null).map(event -> {
                var person = event.participant();
                return new Publication(present, person == null ? null : person.value(), publish(event));
            });
        }
        try {
            return Optional.of(EXCERPTS.get(known.get()).of(stored, present));
        } catch (IllegalArgumentException e) {
            throw new EventUnreadable(type + ": the stored form is not readable");
        }
    }

    /**
     * The event; empty if its type is not known here.
     *
     * @param sealing opens the confidential values; without it they are withheld
     * @throws EventUnreadable if it is broken or of a newer revision
     */
    public Optional<Event> read(String type, int revision, byte[] json, @Nullable Sealing sealing) {
        var known = EventTypes.named(type);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var present = EventTypes.revision(known.get());
        if (revision > present) {
            throw new EventUnreadable("%s: revision %d is newer than %d".formatted(type, revision, present));
        }
        try {
            var reader = READERS.get(known.get()).withAttribute(ConfidentialJson.SEALING, sealing);
            Event event = revision == present
                    ? reader.readValue(json)
                    : reader.readValue(lift(type, revision, present, STORED.readValue(json, ObjectNode.class)));
            if (event == null) {
                throw new EventUnreadable(type + ": empty");
            }
            Completeness.firstMissing((Record) event).ifPresent(missing -> {
                throw new EventUnreadable(type + ": " + missing + " is missing");
            });
            return Optional.of(event);
        } catch (JacksonException e) {
            throw new EventUnreadable(type + ": " + where(e));
        }
    }

    private ObjectNode lift(String type, int from, int to, ObjectNode json) {
        for (int revision = from; revision < to; revision++) {
            var step = upcasters.get(new Step(type, revision));
            if (step == null) {
                throw new EventUnreadable("%s: no upcaster from revision %d to the next".formatted(type, revision));
            }
            json = step.apply(json);
        }
        return json;
    }

    /** Reports only the place of the fault, because Jackson's own message quotes the source. */
    private static String where(JacksonException e) {
        var path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .toList();
        return path.isEmpty() ? "not valid JSON" : String.join(".", path) + " is not readable";
    }
}
