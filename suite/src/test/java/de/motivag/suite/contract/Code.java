package de.motivag.suite.contract;

import de.motivag.events.Event;
import de.motivag.events.Id;
import de.motivag.kit.decision.Command;
import de.motivag.kit.decision.Rule;
import de.motivag.kit.kafka.Handles;
import de.motivag.kit.kafka.Reaction;
import de.motivag.kit.web.Post;
import de.motivag.kit.web.QueryBody;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The commands, endpoints, rules and reactions of one service, found like the kit finds them at its start. */
record Code(String service) {
    private static final String KIT = "de.motivag.kit";

    /** @param wanted supertype or annotation of the classes */
    private record Search(String folder, Class<?> wanted) {}

    /** The documents search for the same classes hundreds of times, and each search reads all classes of a folder. */
    private static final Map<Search, List<Class<?>>> FOUND = new ConcurrentHashMap<>();

    /**
     * An endpoint written in Java, as opposed to a posted command.
     *
     * @param produces media types, where it is not JSON
     */
    record Endpoint(Method method, String path, String verb, List<String> produces) {}

    private String folder() {
        return "de.motivag." + service;
    }

    /** All commands, in the order of their names. */
    List<Class<? extends Record>> commands() {
        return in(folder(), Command.class)
                .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                .toList();
    }

    List<Class<? extends Record>> postedCommands() {
        return commands().stream()
                .filter(command -> command.isAnnotationPresent(Post.class))
                .sorted(Comparator.comparing(command -> post(command).path()))
                .toList();
    }

    static Post post(Class<?> command) {
        return Objects.requireNonNull(command.getAnnotation(Post.class));
    }

    /** The endpoints of the service, including those that the kit adds to every service. */
    List<Endpoint> endpoints() {
        return Stream.of(folder(), KIT)
                .flatMap(folder -> in(folder, RestController.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .map(Code::endpoint)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::verb))
                .toList();
    }

    /** The types of all bodies of requests. */
    Set<Class<?>> bodies() {
        var bound = endpoints().stream()
                .flatMap(endpoint -> Arrays.stream(endpoint.method().getParameters()))
                .filter(parameter -> parameter.isAnnotationPresent(QueryBody.class))
                .map(Parameter::getType);
        return Stream.concat(postedCommands().stream(), bound).collect(Collectors.toSet());
    }

    /** The classes of ids by the usual name of a variable. */
    static Map<String, Class<?>> ids() {
        return in("de.motivag.events", Id.class)
                .collect(Collectors.toMap(
                        type -> StringUtils.uncapitalize(type.getSimpleName().replaceFirst("Id$", "")),
                        type -> type,
                        (one, other) -> one));
    }

    private static @Nullable Endpoint endpoint(Method method) {
        var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        return mapping == null
                ? null
                : new Endpoint(
                        method,
                        path(method.getDeclaringClass(), mapping),
                        mapping.method()[0].name().toLowerCase(Locale.ROOT),
                        List.of(mapping.produces()));
    }

    /** The path of the class, followed by the path of the method; either may be missing. */
    private static String path(Class<?> type, RequestMapping own) {
        var shared = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
        return Stream.of(shared, own)
                .filter(Objects::nonNull)
                .flatMap(mapping -> Arrays.stream(mapping.path()).limit(1))
                .collect(Collectors.joining());
    }

    /** All rules that may refuse a request, in the order of the enums. */
    List<Rule> rules() {
        return Stream.of(folder(), KIT)
                .flatMap(folder -> in(folder, Rule.class))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Rule.class::cast)
                .toList();
    }

    /** The simple names of the reactions to an event, and of the configurations that define one as a bean. */
    Set<String> reactionsTo(Class<? extends Event> event) {
        return reactions(event).map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<Class<?>> reactions(Class<? extends Event> event) {
        return in(folder(), Component.class)
                .filter(type -> !type.isAnnotationPresent(Handles.class)
                        || List.of(type.getAnnotation(Handles.class).value()).contains(event))
                .filter(type -> Stream.concat(
                                Stream.of(ResolvableType.forClass(type)),
                                Arrays.stream(type.getDeclaredMethods())
                                        .filter(method -> method.isAnnotationPresent(Bean.class))
                                        .map(ResolvableType::forMethodReturnType))
                        .map(bean -> bean.as(Reaction.class).getGeneric(0).resolve())
                        .anyMatch(named -> named != null && named.isAssignableFrom(event)));
    }

    private static Stream<Class<?>> in(String folder, Class<?> wanted) {
        return FOUND.computeIfAbsent(new Search(folder, wanted), Code::found).stream();
    }

    private static List<Class<?>> found(Search search) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(
                search.wanted.isAnnotation()
                        ? new AnnotationTypeFilter(search.wanted.asSubclass(Annotation.class))
                        : new AssignableTypeFilter(search.wanted));
        return scanner.findCandidateComponents(search.folder).stream()
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .sorted()
                .<Class<?>>map(name -> ClassUtils.resolveClassName(name, null))
                .filter(Code::isMain)
                .toList();
    }

    /** Leaves out commands and controllers of tests. */
    private static boolean isMain(Class<?> type) {
        var place = type.getProtectionDomain().getCodeSource().getLocation().getPath();
        return !place.contains("test-classes") && !place.endsWith("-tests.jar");
    }
}
