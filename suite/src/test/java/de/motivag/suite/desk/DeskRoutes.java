package de.motivag.suite.desk;

import static org.assertj.core.api.Assertions.assertThat;

import de.motivag.suite.running.RunningSuite;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of the desk, read from its controllers, so that a test holds for those of tomorrow too. */
final class DeskRoutes {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)[^}]*}");

    private DeskRoutes() {}

    /** The templates of the addresses of pages, such as {@code /people/{participant}}. */
    static List<String> pages() {
        var pages = with(Set.of(RequestMethod.GET));
        assertThat(pages).hasSizeGreaterThan(20);
        return pages;
    }

    /** The addresses that may change something. */
    static List<String> changing() {
        var changing =
                with(EnumSet.complementOf(EnumSet.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS)));
        assertThat(changing).contains("/commands/{id}", "/search");
        return Stream.concat(changing.stream(), Stream.of("/logout")).toList();
    }

    private static List<String> with(Set<RequestMethod> methods) {
        return RunningSuite.suite()
                .deskContext()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .filter(info -> !Collections.disjoint(info.getMethodsCondition().getMethods(), methods))
                .flatMap(info -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues().stream())
                .distinct()
                .sorted()
                .toList();
    }

    static Set<String> variables(String route) {
        return VARIABLE.matcher(route).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    static String filled(String route, UnaryOperator<String> values) {
        return VARIABLE.matcher(route).replaceAll(found -> values.apply(found.group(1)));
    }
}
