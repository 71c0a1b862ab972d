package de.motivag.suite.http;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.events.Confidential;
import de.motivag.suite.running.RunningSuite;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Compares the roles of the endpoints with each other: a role that may change an entity may read it. */
@Tag("integration")
@ExtendWith(RunningSuite.class)
class ReadersAndWritersTest {
    private static final Map<Endpoint, Set<String>> TABLE = Roles.TABLE;

    /** Entities that are read at another address than their commands'. */
    private static final Map<String, String> READ_AT = Map.of(
            // A work biography has the id of its participant, whose data are in enrolment-service.
            "outcome /participants/{participant}", "/participants/{participant}/work-biography");

    /** Requests that change nothing, with a body only because no name may appear in an address. */
    private static final Set<String> QUESTIONS =
            Set.of("/identities/resolve", "/identities/search", "/identities/duplicates", "/routing/what-if");

    @Test
    void a_role_that_may_post_a_command_may_read_its_entity() {
        var softly = new SoftAssertions();
        posts().forEach(post -> {
            var read = readOf(post);
            softly.assertThat(read).as("where " + post + " is read").isPresent();
            read.ifPresent(get -> softly.assertThat(TABLE.get(get))
                    .as(post + " is read at " + get)
                    .containsAll(roles(post)));
        });
        softly.assertAll();
        assertThat(QUESTIONS)
                .allMatch(path ->
                        TABLE.keySet().stream().anyMatch(one -> one.path().equals(path)));
    }

    @Test
    void a_role_that_may_write_a_confidential_text_may_open_the_history_of_the_person() {
        var softly = new SoftAssertions();
        var compared = Examples.commands().entrySet().stream()
                .filter(command -> hasConfidentialText(command.getValue()))
                .flatMap(command -> historyOf(command.getKey()).stream()
                        .peek(history -> softly.assertThat(TABLE.get(history))
                                .as(command.getKey() + " is opened at " + history)
                                .containsAll(roles(command.getKey()))))
                .count();
        softly.assertAll();
        assertThat(compared).isGreaterThan(15);
    }

    private static Stream<Endpoint> posts() {
        return TABLE.keySet().stream()
                .filter(endpoint -> endpoint.method().equals("POST"))
                .filter(endpoint -> !QUESTIONS.contains(endpoint.path()));
    }

    private static Set<String> roles(Endpoint endpoint) {
        return Objects.requireNonNull(TABLE.get(endpoint));
    }

    /** The endpoint of the single entity if there is one, otherwise the beginning of the command's address. */
    private static Optional<Endpoint> readOf(Endpoint post) {
        var segments = post.path().split("/");
        var thing = segments.length > 2 && segments[2].startsWith("{") ? "/" + segments[1] + "/" + segments[2] : null;
        if (thing == null) {
            return Stream.concat(
                            gets(post).filter(get -> get.path().matches(Pattern.quote(post.path()) + "/\\{\\w+}")),
                            gets(post)
                                    .filter(get -> (post.path() + "/").startsWith(get.path() + "/"))
                                    .sorted(Comparator.comparingInt(
                                            (Endpoint get) -> -get.path().length())))
                    .findFirst();
        }
        var at = READ_AT.getOrDefault(post.service() + " " + thing, thing);
        return gets(post).filter(get -> get.path().equals(at)).findFirst();
    }

    private static Optional<Endpoint> historyOf(Endpoint post) {
        return gets(post)
                .filter(get -> get.path().equals("/participants/{participant}/history"))
                .findFirst();
    }

    private static Stream<Endpoint> gets(Endpoint post) {
        return TABLE.keySet().stream()
                .filter(endpoint -> endpoint.service() == post.service())
                .filter(endpoint -> endpoint.method().equals("GET"));
    }

    private static boolean hasConfidentialText(Class<? extends Record> command) {
        return Arrays.stream(command.getRecordComponents())
                .anyMatch(component -> component.getType() == Confidential.class);
    }
}
