package de.motivag.suite.contract;

import static de.motivag.suite.contract.Yaml.object;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.motivag.events.Event;
import de.motivag.events.codec.EventTypes;
import de.motivag.kit.kafka.Topics;
import de.motivag.kit.web.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The AsyncAPI description of the topics: every message with its headers, and its payload by the committed schema. */
final class AsyncApi {
    static final List<String> SERVICES = List.of("enrolment", "coaching", "device", "outcome");

    private static final String SCHEMA = "application/schema+json;version=draft-2020-12";
    private static final String APPROVED = "../shared-events/src/main/resources/approved/%s.%d.json";
    private static final String UP_TO = ".PublishedUpTo";

    private final Set<String> undescribed = new TreeSet<>();

    /** The properties of events without a description. */
    Set<String> undescribed() {
        return undescribed;
    }

    String yaml() {
        var document = object("asyncapi", "3.0.0");
        var info = object("title", "MotivAG events");
        info.put("version", "1.0.0");
        info.put("description", """
                Generated from the code. One topic per service, kept for ever; CloudEvents 1.0 in binary mode. The events of \
                a stream have the same key and are in order. An event may occur more than once, with the same \
                ce_id. Readers skip types, properties and headers that they do not know. They count an unknown enum constant \
                as a value of its own.""");
        info.put("contact", OpenApi.contact());
        info.put("license", object("name", "EUPL-1.2"));
        info.put("tags", List.of(object("name", "events")));
        document.put("info", info);
        document.put("defaultContentType", "application/json");
        var development = object("host", "localhost:19092");
        development.put("protocol", "kafka");
        document.put("servers", object("development", development));
        document.put("channels", each(AsyncApi::channel));
        document.put("operations", each(AsyncApi::publishing));
        var components = object("messages", messages());
        var schemas = object("EventHeaders", headers(EVENT_HEADERS));
        schemas.put("PublishedUpToHeaders", headers(UP_TO_HEADERS));
        components.put("schemas", schemas);
        document.put("components", components);
        return Yaml.MAPPER.writeValueAsString(document);
    }

    private interface Part {
        Map<String, Object> of(String service);
    }

    private static Map<String, Object> each(Part part) {
        var parts = new LinkedHashMap<String, Object>();
        SERVICES.forEach(service -> parts.put(service, part.of(service)));
        return parts;
    }

    private static Map<String, Class<? extends Event>> events(String service) {
        return EventTypes.all().entrySet().stream()
                .filter(event -> event.getKey().startsWith(service + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, TreeMap::new));
    }

    private static Map<String, Object> channel(String service) {
        var messages = new LinkedHashMap<String, Object>();
        events(service).keySet().forEach(name -> messages.put(name, reference("components", "messages", name)));
        messages.put(service + UP_TO, reference("components", "messages", service + UP_TO));
        var topic = object("cleanup.policy", List.of("delete"));
        topic.put("retention.ms", -1);
        topic.put("retention.bytes", -1);
        var kafka = object("topic", Topics.of(service));
        kafka.put("partitions", 12);
        kafka.put("topicConfiguration", topic);
        kafka.put("bindingVersion", "0.5.0");
        var channel = object("address", Topics.of(service));
        channel.put("title", "The events of " + service + "-service");
        channel.put("messages", messages);
        channel.put("bindings", object("kafka", kafka));
        return channel;
    }

    private static Map<String, Object> publishing(String service) {
        var operation = object("action", "send");
        operation.put("channel", reference("channels", service));
        operation.put("summary", "The events of " + service + "-service");
        operation.put(
                "description",
                "The service publishes every event that it has stored, at least once and in the order of its stream.");
        return operation;
    }

    private Map<String, Object> messages() {
        var messages = new LinkedHashMap<String, Object>();
        for (var service : SERVICES) {
            events(service).forEach((name, type) -> messages.put(name, event(name, type)));
            messages.put(service + UP_TO, upTo(service));
        }
        return messages;
    }

    private Map<String, Object> event(String name, Class<? extends Event> type) {
        var revision = EventTypes.revision(type);
        var said = object("ce_type", object("const", name));
        said.put("ce_dataschema", object("const", "urn:motivag:event:%s:%d".formatted(name, revision)));
        var message = object("name", name);
        message.put(
                "description",
                Stream.concat(Descriptions.of(type).stream(), Stream.of(cause(name)))
                        .collect(Collectors.joining(" ")));
        message.put("headers", headers("EventHeaders", said));
        var payload = object("schemaFormat", SCHEMA);
        var schema = published(name, revision);
        describe(schema, type);
        payload.put("schema", schema);
        message.put("payload", payload);
        var key = object("type", "string");
        key.put("format", "uuid");
        key.put("description", "The stream.");
        message.put("bindings", bindings(key));
        return message;
    }

    /** The commands that lead to the event: those with an address, and those that only reactions carry out. */
    private static String cause(String name) {
        var service = name.substring(0, name.indexOf('.'));
        var commands = new Code(service)
                .commands().stream()
                        .filter(command -> Outcomes.events(command).contains(name.substring(service.length() + 1)))
                        .sorted(Comparator.comparing(Class::getSimpleName))
                        .collect(Collectors.partitioningBy(
                                command -> command.isAnnotationPresent(Post.class), Collectors.toList()));
        var posted = commands.get(true).stream()
                .map(command -> "POST " + Code.post(command).path());
        var reactions = commands.get(false).stream().map(Class::getSimpleName);
        return Stream.of(
                        sentence("Follows from ", posted),
                        sentence("Recorded by a reaction, with the command ", reactions))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> sentence(String begin, Stream<String> commands) {
        var list = commands.collect(Collectors.joining(", "));
        return list.isEmpty() ? Optional.empty() : Optional.of(begin + list + ".");
    }

    /** The schema itself, so that the document stands alone. */
    private static ObjectNode published(String name, int revision) {
        var file = Path.of(APPROVED.formatted(name, revision));
        try {
            return (ObjectNode)
                    JsonMapper.shared().readTree(Files.readAllBytes(file)).at("/published/schema");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds the descriptions of the Javadoc, also to the properties of objects within the event. */
    private void describe(ObjectNode schema, Class<?> type) {
        for (var component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                describe(schema, component.getType());
            } else if (schema.path("properties").get(component.getName()) instanceof ObjectNode property) {
                describe(property, type, component);
            }
        }
    }

    private void describe(ObjectNode property, Class<?> type, RecordComponent component) {
        if (!property.has("description")) {
            Descriptions.of(Javadoc.of(type), component.getName(), component.getGenericType())
                    .ifPresentOrElse(
                            text -> property.put("description", text),
                            () -> undescribed.add(type.getName() + "." + component.getName()));
        }
        var value = component.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1]
                : component.getType();
        if (value instanceof Class<?> nested && nested.isRecord()) {
            describe(property.get("items") instanceof ObjectNode items ? items : property, nested);
        }
    }

    private static Map<String, Object> upTo(String service) {
        var message = object("name", service + UP_TO);
        message.put("summary", """
                Every event recorded at or before that time is ahead of this record in its partition. The record is written to every \
                partition, about once a minute while events are recorded, and otherwise once an hour. It has no key, because it \
                belongs to no stream.""");
        message.put("headers", headers("PublishedUpToHeaders", object("ce_type", object("const", service + UP_TO))));
        var time = object("type", "string");
        time.put("format", "date-time");
        var payload = object("type", "object");
        payload.put("properties", object("time", time));
        payload.put("required", List.of("time"));
        message.put("payload", payload);
        message.put("bindings", bindings(object("type", "null")));
        return message;
    }

    private static Map<String, Object> headers(String common, Map<String, Object> own) {
        var headers = object("type", "object");
        headers.put("allOf", List.of(reference("components", "schemas", common), object("properties", own)));
        return headers;
    }

    private static Map<String, Object> bindings(Map<String, Object> key) {
        var kafka = object("key", key);
        kafka.put("bindingVersion", "0.5.0");
        return object("kafka", kafka);
    }

    private record Header(String name, String format, String description) {}

    private static final List<Header> UP_TO_HEADERS = List.of(
            new Header("ce_specversion", "", "1.0"),
            new Header("ce_id", "uuid", "Id of the event; a repeated event has the same id."),
            new Header("ce_type", "", "Service and name of the event."),
            new Header("ce_source", "", "The service that recorded the event: urn:motivag: and its name."),
            new Header("ce_time", "date-time", "Of recording, in milliseconds."),
            new Header("content-type", "", "application/json"));

    private static final List<Header> EVENT_HEADERS = List.of(
            UP_TO_HEADERS.get(0),
            UP_TO_HEADERS.get(1),
            UP_TO_HEADERS.get(2),
            UP_TO_HEADERS.get(3),
            new Header("ce_subject", "uuid", "The participant of the event; its stream if it has none."),
            UP_TO_HEADERS.get(4),
            new Header("ce_dataschema", "", "The schema of the event with its revision."),
            UP_TO_HEADERS.get(5),
            new Header(
                    "ce_sequence",
                    "",
                    "Position of the event in its stream, from 0, in ten digits, so that it sorts as text."),
            new Header("ce_organisation", "", "The Jobcenter."),
            new Header("ce_correlationid", "", "Id shared by all events that follow from the same command."),
            new Header("ce_causationid", "", "The command or event that caused it."),
            new Header(
                    "ce_traceparent", "", "The step of the trace in which the event was recorded (W3C Trace Context)."),
            new Header("ce_position", "", "Number of the event in the service's store, as in GET /events."));

    private static Map<String, Object> headers(List<Header> headers) {
        var properties = new LinkedHashMap<String, Object>();
        for (var header : headers) {
            var schema = object("type", "string");
            if (!header.format().isEmpty()) {
                schema.put("format", header.format());
            }
            schema.put("description", header.description());
            properties.put(header.name(), schema);
        }
        var schema = object("type", "object");
        schema.put("properties", properties);
        schema.put("required", headers.stream().map(Header::name).toList());
        return schema;
    }

    private static Map<String, Object> reference(String... path) {
        return object("$ref", "#/" + String.join("/", path));
    }
}
