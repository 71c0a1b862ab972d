package de.motivag.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.services.Interfaces;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PostedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Commands COMMANDS = new Commands(Interfaces.committed());

    private static Posted posted(String command, Map<String, List<String>> values) {
        return new Posted(fields(command), values);
    }

    private static List<Field> fields(String id) {
        return StreamSupport.stream(COMMANDS.all().spliterator(), false)
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    /** JSON with single quotes. */
    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private static void assertBody(Posted posted, String json) {
        assertThat(json(posted.body(TODAY).toString())).isEqualTo(json(json));
    }

    @Test
    void values_have_the_types_of_the_schema_and_blank_ones_are_absent() {
        assertBody(
                posted(
                        "logContact",
                        Map.of(
                                "/channel", List.of("PHONE"),
                                "/reached", List.of("true"),
                                "/minutes", List.of(" 20 "),
                                "/heldOn", List.of("gestern"),
                                "/note", List.of(" "))),
                "{'channel': 'PHONE', 'reached': true, 'minutes': 20, 'heldOn': '2026-11-29'}");
    }

    @Test
    void text_that_is_no_number_is_sent_as_typed_so_that_the_service_can_refuse_it() {
        assertBody(posted("logContact", Map.of("/minutes", List.of("viele"))), "{'minutes': 'viele'}");
    }

    @Test
    void an_optional_group_without_any_value_is_absent() {
        assertBody(
                posted("registerParticipant", Map.of("/givenName", List.of("Ada"), "/address/city", List.of(""))),
                "{'givenName': 'Ada'}");
    }

    @Test
    void empty_rows_are_removed_so_that_errors_name_the_rows_of_the_form() {
        var posted = posted(
                "reportBenefitPeriods",
                Map.of(
                        "/periods/0/from", List.of(""),
                        "/periods/1/from", List.of("1.1.2026"),
                        "/periods/1/to", List.of("31.1.2026")));
        assertBody(posted, "{'periods': [{'from': '2026-01-01', 'to': '2026-01-31'}]}");
        assertThat(posted.one("/periods/0/from")).isEqualTo("1.1.2026");
    }

    @Test
    void a_required_list_is_sent_even_if_it_is_empty() {
        assertBody(
                posted("takeBackDevice", Map.of("/condition", List.of("GOOD"))),
                "{'condition': 'GOOD', 'missing': []}");
    }

    @Test
    void the_present_state_fills_a_form() {
        var posted = Posted.of(
                fields("configureOrganisation"),
                json("{'federalState': 'NW', 'goals': [{'figure': 'exits', 'target': 4}], 'version': 3}"));
        assertThat(posted.one("/federalState")).isEqualTo("NW");
        assertThat(posted.one("/goals/0/target")).isEqualTo("4");
    }
}
