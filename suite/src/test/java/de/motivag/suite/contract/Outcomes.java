package de.motivag.suite.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.ReferencedClassObject;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.motivag.events.Event;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Lookup;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.security.AccessLog;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Possible results of commands, endpoints and reactions. They are read from the compiled code, along every call inside the
 * service. A call is followed even if it never happens at run time.
 */
final class Outcomes {
    private static final DescribedPredicate<JavaClass> FOLLOWED = resideInAnyPackage(
            "de.motivag.*.write..",
            "de.motivag.*.read..",
            "de.motivag.kit.operations",
            "de.motivag.kit.history",
            "de.motivag.kit.decision");

    private static final DescribedPredicate<JavaClass> WRITE = resideInAnyPackage("de.motivag.*.write..");

    /** The methods of a command that the kit calls. A command may inherit them from an interface. */
    private static final Set<String> CALLED_BY_KIT =
            Arrays.stream(Command.class.getMethods()).map(Method::getName).collect(toSet());

    private static final DescribedPredicate<JavaClass> AUTOMATION = resideInAnyPackage("de.motivag.*.automation");

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("de.motivag");

    private static final Map<Class<?>, Set<String>> EVENTS = new ConcurrentHashMap<>();

    /** Commands share most of what they call. */
    private static final Map<Step, List<JavaCodeUnit>> CALLED = new ConcurrentHashMap<>();

    private record Step(JavaCodeUnit from, DescribedPredicate<JavaClass> followed) {}

    private Outcomes() {}

    /** The simple names of the events. */
    static Set<String> events(Class<?> command) {
        return EVENTS.computeIfAbsent(
                command,
                type -> events(CLASSES.get(type)).map(JavaClass::getSimpleName).collect(toCollection(TreeSet::new)));
    }

    static Stream<JavaClass> events(JavaClass command) {
        return accesses(units(command))
                .filter(access -> access.getTarget().getName().equals("<init>"))
                .map(JavaAccess::getTargetOwner)
                .filter(type -> type.isAssignableTo(Event.class))
                .distinct();
    }

    /** The commands that a reaction may execute, itself or through a helper in its package; in the order of their names. */
    static List<JavaClass> commands(JavaClass reaction) {
        return accesses(reaction.getCodeUnits(), AUTOMATION)
                .filter(access -> access.getTarget().getName().equals("<init>"))
                .map(JavaAccess::getTargetOwner)
                .filter(type -> type.isAssignableTo(Command.class))
                .distinct()
                .sorted(Comparator.comparing(JavaClass::getSimpleName))
                .toList();
    }

    /** The names of the rules' constants, including those of the values that the command looks up. */
    static Set<String> rules(Class<?> command) {
        var units = units(CLASSES.get(command));
        return rules(Stream.concat(units.stream(), lookups(units)).collect(toSet()));
    }

    /** The methods of a command, with those that it inherits from interfaces of its service. */
    private static Set<JavaCodeUnit> units(JavaClass command) {
        var inherited = interfaces(command)
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> CALLED_BY_KIT.contains(unit.getName()));
        return Stream.concat(command.getCodeUnits().stream(), inherited).collect(toSet());
    }

    private static Stream<JavaClass> interfaces(JavaClass type) {
        return type.getAllRawInterfaces().stream().filter(WRITE);
    }

    /** The computations of the values that these code units name like a stream. */
    private static Stream<JavaCodeUnit> lookups(Set<JavaCodeUnit> units) {
        var named = units.stream()
                .flatMap(unit -> unit.getReferencedClassObjects().stream())
                .map(ReferencedClassObject::getRawType)
                .collect(toSet());
        return CLASSES.get(Lookup.class).getAllSubclasses().stream()
                .flatMap(lookup -> lookup.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals("find") && named.contains(unit.getRawReturnType()));
    }

    static Set<String> rules(Method endpoint) {
        return rules(unit(endpoint));
    }

    /** Whether the endpoint decrypts confidential values about people, which are limited per hour. */
    static boolean showsPeople(Method endpoint) {
        return accesses(unit(endpoint))
                .filter(access -> access.getTargetOwner().isEquivalentTo(AccessLog.class))
                .anyMatch(access -> access.getTarget().getName().equals("opened"));
    }

    private static Set<JavaCodeUnit> unit(Method endpoint) {
        return Set.of(
                CLASSES.get(endpoint.getDeclaringClass()).getMethod(endpoint.getName(), endpoint.getParameterTypes()));
    }

    private static Set<String> rules(Set<? extends JavaCodeUnit> from) {
        var names = new TreeSet<String>();
        accesses(from)
                .filter(JavaFieldAccess.class::isInstance)
                .filter(access -> access.getTargetOwner().isAssignableTo(Rule.class))
                .forEach(access -> names.add(access.getTarget().getName()));
        return names;
    }

    private static Stream<JavaAccess<?>> accesses(Set<? extends JavaCodeUnit> from) {
        return accesses(from, FOLLOWED);
    }

    private static Stream<JavaAccess<?>> accesses(
            Set<? extends JavaCodeUnit> from, DescribedPredicate<JavaClass> followed) {
        var found = new LinkedHashSet<JavaCodeUnit>();
        var open = new ArrayDeque<JavaCodeUnit>(from);
        while (!open.isEmpty()) {
            var unit = open.pop();
            if (found.add(unit)) {
                open.addAll(CALLED.computeIfAbsent(new Step(unit, followed), Outcomes::called));
            }
        }
        return found.stream().flatMap(unit -> unit.getAccessesFromSelf().stream());
    }

    private static List<JavaCodeUnit> called(Step step) {
        return Stream.of(step.from.getCallsFromSelf(), step.from.getCodeUnitReferencesFromSelf())
                .flatMap(Collection::stream)
                .filter(call -> step.followed.test(call.getTargetOwner()))
                .flatMap(call -> declaring(call.getTargetOwner(), step.from.getOwner())
                        .flatMap(owner -> owner.getCodeUnits().stream())
                        .filter(target ->
                                target.getName().equals(call.getTarget().getName()))
                        .filter(target -> HasName.Utils.namesOf(target.getRawParameterTypes())
                                .equals(HasName.Utils.namesOf(call.getTarget().getRawParameterTypes()))))
                .toList();
    }

    /**
     * The classes that may declare a called method: the called class, its subclasses and its interfaces. An interface of
     * commands that calls itself calls the command that inherits from it, whose methods are followed already.
     */
    private static Stream<JavaClass> declaring(JavaClass called, JavaClass caller) {
        if (called.equals(caller) && called.isInterface() && called.isAssignableTo(Command.class)) {
            return Stream.of(called);
        }
        return Stream.of(Stream.of(called), called.getAllSubclasses().stream(), interfaces(called))
                .flatMap(Function.identity());
    }
}
