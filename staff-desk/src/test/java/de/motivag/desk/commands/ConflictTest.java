package de.motivag.desk.commands;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.desk.commands.Field.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The merge of a form with a state that somebody else has changed. */
class ConflictTest {

    private static final List<Field> FIELDS = List.of(text("phone"), text("email"), text("city"));

    private static Field text(String name) {
        return new Field("/" + name, name, Kind.TEXT, false, "", List.of(), null, null, null, List.of());
    }

    private final Conflict conflict = new Conflict(
            Map.of("/phone", List.of("1"), "/email", List.of("a@x")),
            Map.of("/phone", List.of("2"), "/email", List.of("a@x"), "/city", List.of("Herne")));

    @Test
    void values_that_differ_are_listed() {
        assertThat(conflict.changed()).containsExactly("/city", "/phone");
    }

    @Test
    void a_field_that_the_person_has_not_changed_takes_the_present_value() {
        var posted = new Posted(FIELDS, Map.of("/phone", List.of("1"), "/email", List.of("b@x")));
        conflict.mergeInto(posted);
        assertThat(posted.one("/phone")).isEqualTo("2");
        assertThat(posted.one("/city")).isEqualTo("Herne");
        assertThat(posted.one("/email")).isEqualTo("b@x");
    }

    @Test
    void a_field_that_both_have_changed_keeps_what_was_typed() {
        var posted = new Posted(FIELDS, Map.of("/phone", List.of("3"), "/email", List.of("a@x")));
        conflict.mergeInto(posted);
        assertThat(posted.one("/phone")).isEqualTo("3");
    }

    @Test
    void the_seen_values_come_back_from_hidden_inputs_with_plain_line_ends() {
        assertThat(Conflict.seenIn(Map.of("seen:/note", List.of("a\r\nb"), "/note", List.of("c"))))
                .isEqualTo(Map.of("/note", List.of("a\nb")));
    }
}
