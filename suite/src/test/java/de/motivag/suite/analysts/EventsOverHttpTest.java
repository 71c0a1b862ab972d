package de.motivag.suite.analysts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.Service;
import de.motivag.suite.Staff;
import de.motivag.suite.running.OneOfEach;
import de.motivag.suite.running.Organisation;
import de.motivag.suite.running.RunningSuite;
import de.motivag.suite.running.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Compares an event over HTTP with the same event on its topic. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class EventsOverHttpTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    @BeforeAll
    static void muchHasHappenedInBothOrganisations() {
        OneOfEach.of("jc-nord");
        OneOfEach.of("jc-sued");
        Organisation.settled();
    }

    @Test
    void the_lines_over_http_equal_the_events_on_the_topics() {
        var onTopics = new TreeMap<String, String>();
        // Leaves out events of other tests' organisations, which the development issuer does not know.
        events().stream()
                .filter(record -> Staff.ORGANISATIONS.contains(header(record, "ce_organisation")))
                .forEach(record -> onTopics.put(header(record, "ce_id"), asLine(record)));
        var asLines = new TreeMap<String, String>();
        for (var service : Service.values()) {
            for (var organisation : Staff.ORGANISATIONS) {
                for (var line : Lines.of(service, organisation)) {
                    var event = JSON.readTree(line);
                    assertThat(asLines.put(event.get("id").asString(), line.replaceFirst("\"position\":\\d+,", "")))
                            .isNull();
                    assertThat(event.get("organisation").asString()).isEqualTo(organisation);
                }
            }
        }
        assertThat(onTopics).hasSizeGreaterThan(50);
        assertThat(asLines).containsExactlyEntriesOf(onTopics);
    }

    /** Builds the expected line independently of the code that wrote it. */
    private static String asLine(ConsumerRecord<byte[], byte[]> record) {
        var text = "{\"specversion\":\"1.0\"";
        for (var name : List.of("id", "type", "source", "subject", "time", "dataschema")) {
            text += ",\"%s\":\"%s\"".formatted(name, header(record, "ce_" + name));
        }
        text += ",\"datacontenttype\":\"%s\"".formatted(header(record, "content-type"));
        text += ",\"partitionkey\":\"%s\"".formatted(new String(record.key(), UTF_8));
        for (var name : List.of("sequence", "organisation", "correlationid", "causationid", "traceparent")) {
            text += ",\"%s\":\"%s\"".formatted(name, header(record, "ce_" + name));
        }
        return text + ",\"data\":" + new String(record.value(), UTF_8) + "}";
    }

    @Test
    void the_headers_on_the_topics_are_those_of_the_asyncapi_document() throws Exception {
        var document =
                new YAMLMapper().readTree(Path.of("../docs/asyncapi.yaml").toFile());
        var names = document.at("/components/schemas/EventHeaders/required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        assertThat(events()).allSatisfy(record -> {
            assertThat(record.headers().toArray())
                    .extracting(header -> header.key())
                    .containsExactlyInAnyOrderElementsOf(names);
            var service = header(record, "ce_source").replaceFirst("^urn:motivag:", "");
            assertThat(document.at("/channels/" + service + "/address").asString())
                    .isEqualTo(record.topic());
            assertThat(document.at("/channels/" + service + "/messages").propertyNames())
                    .contains(header(record, "ce_type"));
        });
    }

    @Test
    void the_trace_of_a_request_is_continued_and_its_correlation_id_is_in_the_response() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        var answer = Organisation.configured("jc-nord")
                .as("device-desk")
                .post(
                        Service.DEVICE,
                        "/devices",
                        "{\"type\": \"LAPTOP\", \"inventoryNumber\": \"T-1\"}",
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01")
                .accepted();
        var id = answer.body().at("/events/0/id").asString();
        Organisation.eventually(() -> assertThat(events())
                .filteredOn(record -> header(record, "ce_id").equals(id))
                .first()
                .satisfies(record -> {
                    assertThat(header(record, "ce_correlationid")).isEqualTo(answer.header("X-Correlation-Id"));
                    assertThat(header(record, "ce_traceparent"))
                            .matches("00-" + trace + "-[0-9a-f]{16}-01")
                            .doesNotContain("00f067aa0ba902b7");
                }));
    }

    /** Follows the trace over services and reactions. */
    @Test
    void all_effects_of_one_request_have_one_trace() {
        var traces = events().stream()
                .collect(groupingBy(
                        record -> header(record, "ce_correlationid"),
                        mapping(record -> header(record, "ce_traceparent").substring(3, 35), toSet())));
        assertThat(traces.values()).allSatisfy(trace -> assertThat(trace).hasSize(1));
        assertThat(events())
                .extracting(record -> header(record, "ce_traceparent"))
                .allMatch(step -> step.matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]"));
    }

    private static List<ConsumerRecord<byte[], byte[]>> events() {
        return Topics.records().stream()
                .filter(record -> record.topic().startsWith("motivag."))
                .filter(record -> record.key() != null)
                .toList();
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(
                Objects.requireNonNull(record.headers().lastHeader(name), name).value(), UTF_8);
    }
}
