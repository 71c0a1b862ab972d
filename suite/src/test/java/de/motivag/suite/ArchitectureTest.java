package de.motivag.suite;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
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
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which part may know of which. */
class ArchitectureTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.motivag");

    @ParameterizedTest
    @EnumSource(Service.class)
    void decisionsAreMadeInPlainJava(Service service) {
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
                                "jakarta.validation..",
                                "org.jspecify..",
                                "java.lang..",
                                "java.math",
                                "java.time..",
                                "java.text",
                                "java.util..")
                        .or(belongToAnyOf(Post.class, OrNew.class, Role.class)))
                .because("what is decided needs no framework, no database and nobody else's view")
                .allowEmptyShould(true)
                .check(ALL);
    }

    @Test
    void decisionsAskNoClock() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.*.write..")
                .should()
                .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("now"))))
                .orShould()
                .callMethodWhere(target(nameMatching("randomUUID|currentTimeMillis|nanoTime")))
                .because("the same command on the same state is decided in the same way, today and in a test")
                .check(ALL);
    }

    @Test
    void useCasesAndViewsDoNotKnowTheirSiblings() {
        slices().matching("de.motivag.(*).write.(*).(*)..")
                .should()
                .notDependOnEachOther()
                .check(ALL);
        slices().matching("de.motivag.(*).read.(*)..")
                .should()
                .notDependOnEachOther()
                .check(ALL);
    }

    @Test
    void anEntityDoesNotKnowItsUseCases() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.*.write.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.motivag.*.write.*.*..")
                .because("a use case can be deleted with its folder")
                .check(ALL);
    }

    @Test
    void viewsDoNotKnowUseCasesOrReactions() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.*.read..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.motivag.*.write.*.*..", "de.motivag.*.automation..")
                .check(ALL);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void noServiceKnowsAnother(Service service) {
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
                .because("they talk through Kafka")
                .check(ALL);
    }

    @Test
    void eventsAreJavaAndJson() {
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
    void theKitKnowsNoEventAndNoService() {
        noClasses()
                .that()
                .resideInAPackage("de.motivag.kit..")
                .should()
                .dependOnClassesThat(resideInAPackage("de.motivag.events.*")
                        .and(not(resideInAPackage("de.motivag.events.codec")))
                        .and(not(assignableTo(Id.class))))
                .because("it serves any domain; of ids it has to know that of the person under whose key it seals")
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
    void thePartsOfTheKitDoNotGoInCircles() {
        slices().matching("de.motivag.kit.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void nothingOfTheKitIsExtended() {
        classes()
                .that()
                .resideInAPackage("de.motivag.kit..")
                .and()
                .arePublic()
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL)
                .because("a service implements the kit's interfaces; nothing hides in a superclass")
                .check(ALL);
    }
}
