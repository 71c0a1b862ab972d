package de.motivag.enrolment.write.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.motivag.enrolment.EnrolmentRule;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {
    /** Letters and sequences of DIN 91379, some of which have no composed form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ångström",
                "Ødegård",
                "Þóra",
                "Guðrún",
                "Łukasz",
                "Đorđe",
                "Əliyev",
                "Ɨ",
                "Ǯǯ",
                "C̆ećen",
                "M̂",
                "ḩ̱",
                "Ž̦",
                "O’Neil",
                "Al-ʿAbbās",
                "Ng",
                "Y",
                "D'Ávila",
                "Христо"
            })
    void every_letter_and_sequence_is_a_name_and_has_one_form(String name) {
        PersonName.require(name, "#/familyName");
        var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        assertThat(PersonName.normal(composed)).isEqualTo(composed);
        assertThat(PersonName.normal(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(composed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "?", ".", "ʹ", "ʿ", "\u3164", "\u0301", "7"})
    void signs_without_a_letter_are_no_name(String name) {
        assertThatThrownBy(() -> PersonName.require(PersonName.normal(name), "#/givenName"))
                .hasMessage(EnrolmentRule.NO_NAME.code());
    }

    @Test
    void blanks_are_trimmed_and_collapsed_and_invisible_characters_removed() {
        assertThat(PersonName.normal(" \u00a0Anna\t\u2003Maria\u200b \u00ad")).isEqualTo("Anna Maria");
    }
}
