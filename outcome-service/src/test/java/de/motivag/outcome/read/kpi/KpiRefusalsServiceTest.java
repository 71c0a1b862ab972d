package de.motivag.outcome.read.kpi;

import static de.motivag.kit.Answer.columns;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong parameters are refused with their names. */
class KpiRefusalsServiceTest extends KpiServiceTesting {
    @Test
    void invalid_parameters_are_refused_with_the_valid_values() throws Exception {
        var exits = "/kpis/exits?from=2026-01&to=2026-01";
        refused(
                "/kpis/happiness?from=2026-01&to=2026-01",
                404,
                "name",
                "Allowed are: measure-entries, contact-density");
        refused(exits + "&definition=9", 400, "definition", "Allowed are: 1.");
        refused(exits + "&by=weather", 400, "by", "Allowed are: offer, group, team, month");
        refused(exits + "&months=6", 400, "months", "months is not possible here");
        refused("/kpis/integration-quota?from=2026-01&to=2026-01&months=7", 400, "months", "Allowed are: 3, 6, 12.");
        refused("/kpis/exits?from=January&to=2026-01", 400, "from", "A period is given by months (2026-01)");
        refused("/kpis/exits?from=2026-03&to=2026-01", 400, "to", "The period ends before it begins.");
        refused(exits + "&asKnownOn=2026-11-21", 400, "asKnownOn", "the latest possible day is 20 November 2026.");
        refused(
                "/kpis/exits/explain?from=2026-12&to=2026-12",
                400,
                "from",
                "the latest possible day is 20 November 2026.");
        refused(
                "/kpis/exits?from=2026-03&to=2026-03&asKnownOn=2026-02-15",
                400,
                "from",
                "the latest possible day is 15 February 2026.");
        var compared = "/kpis/exits/compare?from=2026-01&to=2026-01";
        refused(compared + "&otherTo=2026-12", 400, "otherTo", "the latest possible day is 20 November 2026.");
        refused(
                compared + "&otherAsKnownOn=2026-01-15&otherFrom=2026-01-20",
                400,
                "otherFrom",
                "the latest possible day is 15 January 2026.");
        refused(compared + "&otherAsKnownOn=2025-12-15", 400, "from", "the latest possible day is 15 December 2025.");
        refused(compared + "&otherDefinition=9", 400, "otherDefinition", "Allowed are: 1.");
        refused(
                compared + "&otherAsKnownOn=2027-01-01",
                400,
                "otherAsKnownOn",
                "the latest possible day is 20 November 2026.");
    }

    private static void refused(String path, int status, String parameter, String text) throws Exception {
        var reply = get("analyst_kpi-refused", path, "en");
        assertThat(reply.status()).isEqualTo(status);
        var error = reply.body().get("errors").get(0);
        assertThat(error.path("parameter").asString()).as(path).isEqualTo(parameter);
        assertThat(error.get("detail").asString()).as(path).contains(text);
    }

    @ParameterizedTest
    @CsvSource({
        "asKnownOm=2026-02-28, asKnownOm, 'There is no such parameter here. Possible: asKnownOn, by, definition, from'",
        "asKnownOn=2026-02-28&asKnownOn=2026-02-27, asKnownOn, May be given only once.",
        "part=%00, part, This has to be a text.",
        "part=%ff, query, This has to be a text.",
        "other=%ff, query, This has to be a text.",
        "=1, query, This has to be a text.",
        "months%5B0%5D=1, months?0?, There is no such parameter here.",
        "asKnownOn.year=1, asKnownOn?year, There is no such parameter here."
    })
    void a_wrong_parameter_is_refused_with_its_name(String asked, String parameter, String detail) throws Exception {
        refused("/kpis/exits?from=2026-03&to=2026-03&" + asked, 400, parameter, detail);
    }

    @ParameterizedTest
    @CsvSource({
        "asKnownOn, 2026-02-30, not-date",
        "asKnownOn, 31.01.2026, not-date",
        "definition, newest, not-whole-number",
        "months, 1.5, not-whole-number",
        "offer, nonsense, not-id",
        "group, 7, not-id",
        "team, mine, not-id"
    })
    void a_value_that_is_none_is_answered_with_its_name(String parameter, String wrong, String code) throws Exception {
        for (var path : List.of("/kpis/exits", "/kpis/exits/explain", "/kpis/exits/compare")) {
            invalid(path, parameter, wrong, code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "otherAsKnownOn, yesterday, not-date",
        "otherDefinition, newest, not-whole-number",
        "otherMonths, 99999999999, not-whole-number",
        "otherOffer, nonsense, not-id",
        "otherGroup, 7, not-id",
        "otherTeam, mine, not-id"
    })
    void and_so_is_one_of_the_other_figure(String parameter, String wrong, String code) throws Exception {
        invalid("/kpis/exits/compare", parameter, wrong, code);
    }

    private static void invalid(String path, String parameter, String wrong, String code) throws Exception {
        var asked = path + "?from=2026-01&to=2026-01&" + parameter + "=" + wrong;
        for (var language : Map.of("de", "(Keine?|Hier wird) .*", "en", "(Not a|This has to be) .*")
                .entrySet()) {
            var reply = get("analyst_kpi-refused", asked, language.getKey());
            assertThat(reply.status()).as(asked).isEqualTo(400);
            assertThat(reply.body().get("type").asString()).isEqualTo("urn:motivag:problem:invalid-request");
            assertThat(columns(reply.body().get("errors"), "parameter", "code", "detail"))
                    .singleElement(as(STRING))
                    .matches("%s %s %s".formatted(parameter, code, language.getValue()));
        }
    }

    @Test
    void a_period_is_required() throws Exception {
        for (var path : List.of("/kpis/exits", "/kpis/exits/explain", "/kpis/exits/compare")) {
            var reply = get("analyst_kpi-refused", path + "?from=2026-01", "en");
            assertThat(reply.status()).isEqualTo(400);
            assertThat(columns(reply.body().get("errors"), "parameter", "code", "detail"))
                    .containsExactly("to required This is required.");
        }
    }

    @Test
    void empty_parameters_are_refused_and_headers_are_not_parameters() throws Exception {
        var asked = "/kpis/exits/compare?from=2026-01&to=2026-01";
        var plain = get("analyst_kpi-plain", asked).body();
        for (var name : List.of("asKnownOn", "definition", "months", "offer", "group", "team", "otherTeam")) {
            assertThat(get("analyst_kpi-plain", asked + "&" + name + "=")
                            .body()
                            .at("/errors/0/parameter")
                            .asString())
                    .isEqualTo(name);
        }
        var headers = Stream.of("From", "As-Known-On", "asKnownOn", "Definition", "Offer", "Team", "Other-From")
                .flatMap(name -> Stream.of(name, "someone@example.org"))
                .toArray(String[]::new);
        assertThat(client.get("analyst_kpi-plain", asked, headers).body()).isEqualTo(plain);
    }
}
