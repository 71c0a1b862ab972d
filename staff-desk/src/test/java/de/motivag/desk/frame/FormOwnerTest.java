package de.motivag.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.services.User;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The statement in a form about the person to whom it was shown. */
class FormOwnerTest {

    private static final User ARNE = new User("arne", "jc-nord", "Arne Petersen", Set.of());

    private final FormOwner owners = new FormOwner();

    @Test
    void a_statement_names_the_person_to_whom_the_form_was_shown() {
        assertThat(owners.staff(owners.statement(ARNE))).isEqualTo("arne");
    }

    @Test
    void a_statement_of_another_instance_or_of_nobody_names_nobody() {
        assertThat(owners.staff(new FormOwner().statement(ARNE))).isNull();
        for (var forged :
                new String[] {null, "", "x", "AAAA", "ä", owners.statement(ARNE).substring(1)}) {
            assertThat(owners.staff(forged)).as(forged).isNull();
        }
    }
}
