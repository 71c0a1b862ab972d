package de.motivag.suite.contract;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the pages written by hand against the files and classes that they name. */
class DocumentsTest {
    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
    /** A name with at least two capital letters in backticks, and perhaps a method. */
    private static final Pattern CLASS =
            Pattern.compile("`([A-Z][a-z]+(?:[A-Z][A-Za-z0-9]*)+)(?:\\.(\\w+)(?:\\(\\))?)?`");

    private static final Set<String> OTHERS = Set.of("KafkaConsumer");

    private static Stream<Path> pages() throws IOException {
        try (var root = Files.list(REPOSITORY);
                var docs = Files.walk(REPOSITORY.resolve("docs"))) {
            return Stream.concat(root, docs).filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_file_that_a_page_links_to_exists(Path page) throws IOException {
        assertThat(LINK.matcher(Files.readString(page)).results())
                .allSatisfy(link -> assertThat(page.resolveSibling(link.group(1)))
                        .as("%s links to it", page)
                        .exists());
    }

    /** The event model is generated, and also names types of the JDK. */
    private static Stream<Path> writtenByHand() throws IOException {
        return pages().filter(page -> !page.endsWith("event-model.md"));
    }

    @ParameterizedTest
    @MethodSource("writtenByHand")
    void every_class_that_a_page_names_exists(Path page) throws IOException {
        var known = classes();
        assertThat(CLASS.matcher(Files.readString(page)).results().map(found -> found.group(1)))
                .as("classes named in %s", page)
                .isSubsetOf(known);
    }

    @Test
    void the_way_of_an_event_names_methods_that_exist_in_ten_steps() throws IOException {
        var page = Files.readString(REPOSITORY.resolve("docs/way-of-an-event.md"));
        var methods = CLASS.matcher(page)
                .results()
                .filter(found -> found.group(2) != null)
                .toList();
        assertThat(methods)
                .isNotEmpty()
                .allSatisfy(found -> assertThat(methodsOf(found.group(1)))
                        .as("methods of %s", found.group(1))
                        .contains(found.group(2)));
        assertThat(Pattern.compile("(?m)^\\| (\\d+) \\|")
                        .matcher(page)
                        .results()
                        .map(step -> step.group(1)))
                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    private static List<String> methodsOf(String name) {
        return Outcomes.CLASSES.stream()
                .filter(type -> type.getSimpleName().equals(name))
                .flatMap(type -> type.getMethods().stream())
                .map(method -> method.getName())
                .toList();
    }

    /** All classes of the services and of the kit, with nested ones, and the files of the tests. */
    private static Set<String> classes() throws IOException {
        try (var files = Files.walk(REPOSITORY, 14)) {
            var sources = files.map(
                            file -> Pattern.compile("/src/.*/(\\w+)\\.java$").matcher(file.toString()))
                    .filter(Matcher::find)
                    .map(found -> found.group(1));
            return Stream.of(sources, Outcomes.CLASSES.stream().map(type -> type.getSimpleName()), OTHERS.stream())
                    .flatMap(names -> names)
                    .collect(toSet());
        }
    }
}
