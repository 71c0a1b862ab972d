package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_DEFINITION;
import static de.motivag.outcome.OutcomeRule.NO_SUCH_KPI;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.kit.decision.RuleViolated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All figures defined on the class path in {@code kpi/<name>.<version>.sql}. Shared SQL lies in {@code kpi/shared},
 * also with a version.
 */
@Component
class Kpis {
    private final List<Kpi> all;

    Kpis() throws IOException {
        Map<String, String> shared = files("kpi/shared/*.sql")
                .collect(Collectors.toMap(file -> name(file).replaceFirst("\\.sql$", ""), Kpis::text));
        all = files("kpi/*.sql")
                .map(file -> Kpi.parse(name(file), text(file), shared))
                .sorted(Comparator.comparingInt(Kpi::number).thenComparingInt(Kpi::version))
                .toList();
    }

    private static Stream<Resource> files(String pattern) throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
    }

    private static String name(Resource file) {
        return Objects.requireNonNull(file.getFilename());
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Kpi> all() {
        return all;
    }

    /**
     * @param version the newest if null; older versions stay available permanently
     * @throws RuleViolated if no figure has that name or version
     */
    Kpi named(String name, @Nullable Integer version) {
        var versions = all.stream().filter(kpi -> kpi.name().equals(name)).toList();
        if (versions.isEmpty()) {
            throw RuleViolated.notAllowed(
                    NO_SUCH_KPI, "name", all.stream().map(Kpi::name).distinct().toList());
        }
        if (version == null) {
            return versions.getLast();
        }
        return versions.stream()
                .filter(kpi -> kpi.version() == version)
                .findFirst()
                .orElseThrow(() -> RuleViolated.notAllowed(
                        NO_SUCH_DEFINITION,
                        "definition",
                        versions.stream()
                                .map(kpi -> String.valueOf(kpi.version()))
                                .toList()));
    }
}
