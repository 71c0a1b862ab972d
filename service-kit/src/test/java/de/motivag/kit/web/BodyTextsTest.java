package de.motivag.kit.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.motivag.events.common.GroupId;
import jakarta.validation.Validation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The texts about wrong bodies say where the problem is, and name bounds with their unit. */
class BodyTextsTest {
    private enum Channel {
        PHONE,
        ON_SITE
    }

    private record Probe(
            @Nullable String name,
            @Nullable Channel channel,
            @Nullable GroupId group,
            @Nullable LocalDate heldOn,
            @Nullable @Min(1) @Max(480) Integer minutes,
            @Nullable @Min(1) @Max(99) Integer module,
            @Nullable @DecimalMax("60.5") BigDecimal weeklyHours,
            @Nullable @Size(min = 1, max = 2) List<String> moderators) {}

    @Test
    void a_body_that_is_not_utf_8_is_told_with_its_first_wrong_byte() {
        var latin = "{\"name\": \"Jörg\"}";
        assertThat(problem(() -> Body.json(latin.getBytes(ISO_8859_1), Map.of(), Locale.GERMAN)))
                .isEqualTo("Der Inhalt ist nicht UTF-8 (Byte 12).");
        var cut = "{\"name\": \"Jö".getBytes(UTF_8);
        var half = Arrays.copyOf(cut, cut.length - 1);
        assertThat(problem(() -> Body.json(half, Map.of(), Locale.ENGLISH)))
                .endsWith("The body is not UTF-8 (byte 12).");
        assertThat(Body.json(latin.getBytes(UTF_8), Map.of(), Locale.GERMAN)
                        .get("name")
                        .asString())
                .isEqualTo("Jörg");
    }

    private static String problem(ThrowingCallable read) {
        return catchThrowableOfType(InvalidRequest.class, read)
                .problems()
                .getFirst()
                .detail();
    }

    @Test
    void a_text_in_which_a_letter_was_lost_before_is_refused() {
        assertThat(refused("{\"name\": \"J\ufffdrg\"}", Locale.GERMAN))
                .isEqualTo(
                        "Ein Buchstabe ging verloren; an seiner Stelle steht \ufffd. Geben Sie den Text bitte neu ein.");
    }

    @Test
    void a_text_is_stored_without_marks_that_would_turn_round_what_a_page_shows_after_it() {
        assertThat(bind("{\"name\": \"\u202eJ\u00f6rg\u2069 \u05e9\u05dc\u05d5\u05dd\"}", Locale.GERMAN)
                        .name())
                .isEqualTo("J\u00f6rg \u05e9\u05dc\u05d5\u05dd");
    }

    @Test
    void bounds_are_named_together_with_their_unit() {
        assertThat(refused("{\"minutes\": 0}", Locale.GERMAN)).isEqualTo("1 bis 480 Minuten.");
        assertThat(refused("{\"minutes\": 481}", Locale.ENGLISH)).isEqualTo("1 to 480 minutes.");
        assertThat(refused("{\"module\": 100}", Locale.GERMAN)).isEqualTo("Eine Zahl von 1 bis 99.");
        assertThat(refused("{\"weeklyHours\": 61}", Locale.GERMAN)).isEqualTo("Höchstens 60,5 Stunden.");
        assertThat(refused("{\"moderators\": []}", Locale.GERMAN)).isEqualTo("1 bis 2 Personen.");
    }

    @Test
    void the_allowed_constants_are_listed_beside_the_text() {
        var refused = catchThrowableOfType(InvalidRequest.class, () -> bind("{\"channel\": \"FAX\"}", Locale.GERMAN));
        assertThat(refused.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.detail()).doesNotContain("PHONE");
            assertThat(problem.allowed()).containsExactly("PHONE", "ON_SITE");
        });
    }

    @Test
    void a_malformed_id_names_its_field_and_the_form_of_an_id_in_both_languages() {
        for (var place : List.of(malformed("{\"group\": \"7\"}"), malformed("{\"group\": 7}"))) {
            assertThat(place.pointer()).isEqualTo("#/group");
            assertThat(place.detail()).startsWith("Keine gültige Kennung. Erwartet wird eine UUID wie 0197");
        }
        var parameter = ParameterFormats.problem("group", UUID.class, "7", Locale.ENGLISH);
        assertThat(parameter.parameter()).isEqualTo("group");
        assertThat(parameter.detail()).startsWith("Not a valid id. This has to be a UUID such as 0197");
    }

    private static FieldProblem malformed(String json) {
        return catchThrowableOfType(InvalidRequest.class, () -> bind(json, Locale.GERMAN))
                .problems()
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800-01-01", "1899-12-31", "2201-01-01", "0000-01-01"})
    void a_day_outside_of_the_supported_years_is_refused_with_the_allowed_days(String day) {
        var json = "{\"heldOn\": \"%s\"}".formatted(day);
        assertThat(refused(json, Locale.GERMAN)).isEqualTo("Erlaubt sind Tage von 1900-01-01 bis 2200-12-31.");
        assertThat(refused(json, Locale.ENGLISH)).isEqualTo("Allowed are days from 1900-01-01 to 2200-12-31.");
        assertThat(ParameterFormats.problem("from", LocalDate.class, day, Locale.GERMAN)
                        .detail())
                .isEqualTo("Erlaubt sind Tage von 1900-01-01 bis 2200-12-31.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "31.01.2026", "soon", "+12026-01-01"})
    void a_text_that_is_no_day_is_refused_with_the_form_of_a_day(String text) {
        assertThat(refused("{\"heldOn\": \"%s\"}".formatted(text), Locale.GERMAN))
                .isEqualTo("Kein gültiger Tag; so: 2026-03-31.");
        assertThat(ParameterFormats.problem("from", LocalDate.class, text, Locale.GERMAN)
                        .code())
                .isEqualTo("not-date");
    }

    private static String refused(String json, Locale locale) {
        return problem(() -> bind(json, locale));
    }

    private static Probe bind(String json, Locale locale) {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            var body = Body.json(json.getBytes(UTF_8), Map.of(), locale);
            return new Binder(validation.getValidator(), locale).bind(body, Probe.class);
        }
    }
}
