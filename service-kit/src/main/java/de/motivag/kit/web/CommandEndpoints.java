package de.motivag.kit.web;

import de.motivag.kit.decision.Command;
import de.motivag.kit.eventstore.Commands;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds all commands annotated with {@link Post}, and registers an endpoint for each. */
public final class CommandEndpoints {
    private final List<CommandEndpoint> endpoints;

    CommandEndpoints(List<String> packages, Commands commands, Validator validator) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Post.class));
        endpoints = packages.stream()
                .flatMap(folder -> scanner.findCandidateComponents(folder).stream())
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .sorted()
                .map(CommandEndpoints::command)
                .map(command -> new CommandEndpoint(command, commands, validator))
                .toList();
    }

    private static Class<? extends Record> command(String name) {
        var type = ClassUtils.resolveClassName(name, null);
        if (!Command.class.isAssignableFrom(type)) {
            throw new IllegalStateException(name + " has @Post but is not a command");
        }
        return type.asSubclass(Record.class);
    }

    void register(RequestMappingHandlerMapping mapping) {
        var handle = Objects.requireNonNull(
                ReflectionUtils.findMethod(CommandEndpoint.class, "handle", HttpServletRequest.class));
        for (var endpoint : endpoints) {
            var info = RequestMappingInfo.paths(endpoint.post().path())
                    .methods(RequestMethod.POST)
                    .options(mapping.getBuilderConfiguration())
                    .build();
            mapping.registerMapping(info, endpoint, handle);
        }
    }

    public List<CommandEndpoint> all() {
        return endpoints;
    }
}
