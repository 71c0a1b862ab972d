package de.motivag.suite;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.motivag.events.Id;
import de.motivag.kit.security.Role;
import de.motivag.kit.web.OrNew;
import de.motivag.kit.web.Post;
import de.motivag.outcome.read.facts.FactTable;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The allowed dependencies between the parts. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("de.motivag");

    @ParameterizedTest
    @EnumSource(Service.class)
    void decisions_are_plain_java(Service service) {
        var ours = "de.motivag." + service;
        classes()
                .that()
                .resideInAPackage(ours + ".write..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                ours,
                                ours + ".write..",
                                "de.motivag.events..",
                                "de.motivag.kit.decision",
                                "de.motivag.kit.calendar",
                                "jakarta.validation..",
                                "org.jspecify..",
                                "java.lang..",
                                "java.math",
                                "java.time..",
                                "java.text",
                                "java.util..")
                        .or(belongToAnyOf(Post.class, OrNew.class, Role.class)))
                .because("decisions need no framework, no database and no view of another service")
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void decisions_read_no_clock() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.*.write..")
                .should()
                .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now"))))
                .orShould()
                .callMethodWhere(target(nameMatching("randomUUID|currentTimeMillis|nanoTime")))
                .because("a decision depends on the command and the state only, so that tests can reproduce it")
                .check(ALL);
    }

    @Test
    void use_cases_and_views_do_not_depend_on_each_other() {
        slices().matching("de.motivag.(*).write.(*).(*)..")
                .should()
                .notDependOnEachOther()
                .check(ALL);
        // Figures are computed over all tables of facts.
        slices().matching("de.motivag.(*).read.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage("de.motivag.outcome.read.kpi"), equivalentTo(FactTable.class))
                .check(ALL);
    }

    @Test
    void the_events_of_the_services_form_no_circle() {
        slices().matching("de.motivag.events.(*)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(resideInAPackage("de.motivag.events.codec"), alwaysTrue())
                .check(ALL);
    }

    @Test
    void an_entity_does_not_depend_on_its_use_cases() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.*.write.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.motivag.*.write.*.*..")
                .because("a use case can be deleted together with its package")
                .check(ALL);
    }

    @Test
    void views_do_not_depend_on_use_cases_or_reactions() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.*.read..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.motivag.*.write.*.*..", "de.motivag.*.automation..")
                .check(ALL);
    }

    @Test
    void reactions_read_views_through_the_classes_of_the_views() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.*.automation..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .because("only the package of a view knows its tables")
                .check(ALL);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void no_service_depends_on_another(Service service) {
        var others = Arrays.stream(Service.values())
                .filter(other -> other != service)
                .map(other -> "de.motivag." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("de.motivag." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("services communicate through Kafka")
                .check(ALL);
    }

    @Test
    void events_depend_on_java_and_json_only() {
        classes()
                .that()
                .resideInAPackage("de.motivag.events..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "de.motivag.events..",
                        "java..",
                        "org.jspecify..",
                        "com.fasterxml.jackson.annotation",
                        "tools.jackson..",
                        "com.fasterxml.uuid..")
                .check(ALL);
    }

    @Test
    void the_kit_depends_on_no_event_and_no_service() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.kit..")
                .should()
                .dependOnClassesThat(resideInAPackage("de.motivag.events.*")
                        .and(not(resideInAPackage("de.motivag.events.codec")))
                        .and(not(assignableTo(Id.class))))
                .because("the kit serves any domain; it knows only the id of the person whose key it uses")
                .check(ALL);
        classes()
                .that()
                .resideInAPackage("de.motivag.kit..")
                .should()
                .onlyDependOnClassesThat(not(resideInAPackage("de.motivag.."))
                        .or(resideInAnyPackage("de.motivag.kit..", "de.motivag.events..")))
                .check(ALL);
    }

    @Test
    void the_packages_of_the_kit_form_no_circle() {
        slices().matching("de.motivag.kit.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void no_service_extends_a_class_of_the_kit() {
        classes()
                .that()
                .resideInAPackage("de.motivag.kit..")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("services implement the kit's interfaces and inherit no behaviour")
                .check(ALL);
    }
}
