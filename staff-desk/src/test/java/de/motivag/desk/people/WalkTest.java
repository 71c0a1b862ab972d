package de.motivag.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The way through the people of a list. */
class WalkTest {

    private static Walk at(int position) {
        return new Walk("/referrals?state=OPEN&after=x", List.of("a", "b"), true, position);
    }

    @Test
    void the_first_person_has_a_next_one_and_no_previous_one() {
        assertThat(at(0).number()).isEqualTo(1);
        assertThat(at(0).size()).isEqualTo("2+");
        assertThat(at(0).previous()).isNull();
        assertThat(at(0).next())
                .isEqualTo("/people/b?reason=WORKLIST&walking=true&list=%2Freferrals%3Fstate%3DOPEN%26after%3Dx");
    }

    @Test
    void the_last_person_leads_back_to_the_own_row() {
        assertThat(at(1).next()).isNull();
        assertThat(at(1).back()).isEqualTo("/referrals?state=OPEN&after=x#row-b");
    }
}
