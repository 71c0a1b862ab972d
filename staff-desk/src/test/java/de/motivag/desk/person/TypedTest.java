package de.motivag.desk.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The text of a search as the fields of a new person. */
class TypedTest {

    @Test
    void a_client_number_is_no_name() {
        assertThat(Typed.of("123a456789", "123A456789")).isEqualTo(new Typed("123A456789", "", ""));
    }

    @Test
    void names_are_read_in_both_orders() {
        assertThat(Typed.of("Förster, Jette Marie", null)).isEqualTo(new Typed("", "Jette Marie", "Förster"));
        assertThat(Typed.of("Jette Marie Förster", null)).isEqualTo(new Typed("", "Jette Marie", "Förster"));
        assertThat(Typed.of("Förster", null)).isEqualTo(new Typed("", "", "Förster"));
    }
}
