package de.motivag.suite;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import de.motivag.infrastructure.Infrastructure;
import de.motivag.infrastructure.KafkaBroker;
import de.motivag.infrastructure.PostgresServer;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * {@code ./mvnw test} runs tests of plain Java and those with the tag slice, which need a service or PostgreSQL. Tests
 * with the tag integration run in {@code ./mvnw verify} only.
 */
class LanesTest {
    private static final Set<String> LANES = Set.of("slice", "integration");
    private static final Path REPOSITORY = Path.of("..");
    private static final List<Class<? extends Annotation>> TESTS =
            List.of(Test.class, ParameterizedTest.class, RepeatedTest.class, TestFactory.class);

    @Test
    void a_test_that_starts_postgresql_kafka_or_the_suite_names_its_lane_by_a_tag() throws IOException {
        noClasses()
                .that(describe("are tests", LanesTest::isTest))
                .and(not(describe("have the tag slice or integration", LanesTest::hasLane)))
                .and()
                .doNotBelongToAnyOf(LanesTest.class)
                .should()
                .transitivelyDependOnClassesThat(belongToAnyOf(
                        Infrastructure.class, KafkaBroker.class, PostgresServer.class, Suite.class, Launcher.class))
                .because("./mvnw test takes four minutes at most")
                .check(tests());
    }

    /** The test classes of all modules, and no other classes: dependencies are followed through test classes only. */
    private static JavaClasses tests() throws IOException {
        try (Stream<Path> modules = Files.list(REPOSITORY)) {
            List<Path> compiled = modules.filter(module -> Files.isDirectory(module.resolve("src/test/java")))
                    .map(module -> module.resolve("target/test-classes"))
                    .toList();
            assertThat(compiled)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(folder -> assertThat(folder).isDirectory());
            return new ClassFileImporter().importPaths(compiled);
        }
    }

    private static boolean isTest(JavaClass type) {
        return type.getMethods().stream().anyMatch(method -> TESTS.stream().anyMatch(method::isAnnotatedWith));
    }

    private static boolean hasLane(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .flatMap(each -> each.tryGetAnnotationOfType(Tag.class).stream())
                .anyMatch(tag -> LANES.contains(tag.value()));
    }
}
