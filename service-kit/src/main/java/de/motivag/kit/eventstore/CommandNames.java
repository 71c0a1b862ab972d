package de.motivag.kit.eventstore;

import de.motivag.kit.decision.Command;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;

/** Finds all commands of a service, including those of reactions and sweeps. */
final class CommandNames {
    private CommandNames() {}

    /** The simple names of the command classes, as used in metrics. */
    static List<String> in(List<String> packages) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
        return packages.stream()
                .flatMap(folder -> scanner.findCandidateComponents(folder).stream())
                .map(found -> Objects.requireNonNull(found.getBeanClassName()))
                .map(name -> name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1))
                .toList();
    }
}
