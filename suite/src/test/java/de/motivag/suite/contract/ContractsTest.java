package de.motivag.suite.contract;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.codec.EventTypes;
import de.motivag.kit.kafka.Topics;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Compares the generated documents that are committed under docs with the code. */
class ContractsTest {
    private static final Map<String, Integer> PORTS =
            Map.of("enrolment", 8081, "coaching", 8082, "device", 8083, "outcome", 8084);

    /** A generated document, and the properties that it does not describe. */
    private record Document(String yaml, Set<String> undescribed) {
        private static Document of(String service) {
            var api = new OpenApi(new Code(service), PORTS.get(service));
            return new Document(api.yaml(), api.undescribed());
        }

        private static Document ofTopics() {
            var topics = new AsyncApi();
            return new Document(topics.yaml(), topics.undescribed());
        }
    }

    /** Several tests read the same documents, and generating one takes seconds. */
    private static final Map<String, Document> DOCUMENTS = new ConcurrentHashMap<>();

    private static Document document(String service) {
        return DOCUMENTS.computeIfAbsent(service, Document::of);
    }

    private static Document topics() {
        return DOCUMENTS.computeIfAbsent("topics", _ -> Document.ofTopics());
    }

    @ParameterizedTest
    @CsvSource({"enrolment", "coaching", "device", "outcome"})
    void theOpenApiDocumentIsThatOfTheService(String service) throws IOException {
        var yaml = document(service).yaml;
        Committed.inDocs("openapi/" + service + ".yaml").isStill(yaml);
        assertThat(parsed(yaml).getPaths()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"enrolment", "coaching", "device", "outcome"})
    void every_property_and_parameter_has_a_description(String service) {
        assertThat(document(service).undescribed)
                .as("add a @param, a Javadoc of the type, or an entry in Descriptions")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"enrolment", "coaching", "device", "outcome"})
    void every_operation_has_a_summary_and_every_body_an_example(String service) {
        var document = new YAMLMapper().readTree(document(service).yaml);
        var operations = document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();
        assertThat(operations)
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> assertThat(operation.path("summary").asString(""))
                        .as(operation.get("operationId").asString())
                        .isNotBlank());
        assertThat(operations)
                .filteredOn(operation -> operation.has("requestBody"))
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(operation
                                .at("/requestBody/content/application~1json/example")
                                .isObject())
                        .as(operation.get("operationId").asString())
                        .isTrue());
    }

    /** Callers may not read anything from a cursor. The only position is that of an event, after which a stream continues. */
    @ParameterizedTest
    @CsvSource({"enrolment", "coaching", "device", "outcome"})
    void every_cursor_is_an_opaque_text(String service) {
        var document = new YAMLMapper().readTree(document(service).yaml);
        var after = document.findValues("parameters").stream()
                .flatMap(JsonNode::valueStream)
                .filter(parameter -> parameter.path("name").asString("").equals("after"))
                .map(parameter -> parameter.get("schema"));
        var next = document.findValues("next").stream();
        assertThat(Stream.concat(after, next)).hasSizeGreaterThan(5).allSatisfy(schema -> {
            assertThat(schema.get("type").toString()).isIn("\"string\"", "[\"string\",\"null\"]");
            assertThat(schema.propertyNames()).isSubsetOf("type", "description");
        });
        assertThat(document.at("/components/schemas").valueStream())
                .as("no body contains a cursor")
                .noneMatch(
                        schema -> schema.at("/properties/after/type").toString().contains("string"));
    }

    @Test
    void the_committed_event_model_matches_the_code() throws IOException {
        Committed.inDocs("event-model.md").isStill(EventModel.markdown());
    }

    @Test
    void the_process_diagrams_are_those_of_the_reactions() throws IOException {
        Committed.inDocs("processes.md").isStill(Processes.markdown());
    }

    @Test
    void the_page_of_problems_is_that_of_the_rules() throws IOException {
        Committed.inDocs("problems.md").isStill(ProblemPage.markdown());
    }

    @Test
    void the_async_api_document_matches_the_topics_and_its_references_exist() throws IOException {
        var yaml = topics().yaml;
        Committed.inDocs("asyncapi.yaml").isStill(yaml);
        var document = new YAMLMapper().readTree(yaml);
        var references = document.findValuesAsString("$ref");
        assertThat(references)
                .hasSizeGreaterThan(EventTypes.all().size())
                .allSatisfy(reference -> assertThat(
                                reference.startsWith("#/")
                                        ? document.at(reference.substring(1)).isObject()
                                        : Files.exists(Path.of("../docs", reference)))
                        .as(reference)
                        .isTrue());
    }

    @Test
    void every_property_of_an_event_has_a_description() {
        assertThat(topics().undescribed)
                .as("add a @param, a Javadoc of the type, or an entry in Descriptions")
                .isEmpty();
    }

    @Test
    void no_topic_is_removed_or_renamed() {
        assertThat(EventTypes.all().keySet().stream().map(Topics::of).distinct())
                .as("readers have positions in these topics, which contain all events")
                .contains("motivag.enrolment.v1", "motivag.coaching.v1", "motivag.device.v1", "motivag.outcome.v1");
    }

    private static OpenAPI parsed(String yaml) {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser().readContents(yaml, null, options);
        assertThat(parsed.getMessages()).isEmpty();
        assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
        return parsed.getOpenAPI();
    }
}
