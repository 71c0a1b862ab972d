package de.motivag.desk.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProblemTest {
    @Test
    void sentences_with_ids_are_left_out_and_days_are_kept() {
        var problem = read("""
                {"type": "urn:motivag:problem:session-already-held", "title": "Der Termin ist schon gehalten.", "status": 409,
                 "detail": "Es geht um den Termin 0197e1a0-0000-7000-8000-000000000001. Gehalten wurde er am 31.03.2026. \
                Berichtigen Sie die Anwesenheit.",
                 "errors": [{"pointer": "#/session", "code": "session-already-held",
                             "detail": "Der Termin ist schon gehalten. Es ist 0197e1a0-0000-7000-8000-000000000001."}]}""");
        assertThat(problem.detail()).isEqualTo("Gehalten wurde er am 31.03.2026. Berichtigen Sie die Anwesenheit.");
        assertThat(problem.at("/session")).isEqualTo("Der Termin ist schon gehalten.");
        assertThat(problem.code()).isEqualTo("session-already-held");
    }

    @Test
    void a_detail_of_ids_alone_is_none_and_an_error_about_a_parameter_has_no_pointer() {
        var problem = read("""
                {"title": "Einige Angaben fehlen oder sind ungültig.", "status": 400,
                 "detail": "Es geht um 0197e1a0-0000-7000-8000-000000000001.",
                 "errors": [{"parameter": "from", "code": "not-date", "detail": "Kein gültiger Tag; so: 2026-03-31."}]}""");
        assertThat(problem.detail()).isNull();
        assertThat(problem.errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEmpty();
            assertThat(error.detail()).isEqualTo("Kein gültiger Tag; so: 31.03.2026.");
        });
        assertThat(problem.reason()).isEqualTo("Kein gültiger Tag; so: 31.03.2026.");
    }

    private static Problem read(String json) {
        return JsonMapper.shared().readValue(json, Problem.class);
    }
}
