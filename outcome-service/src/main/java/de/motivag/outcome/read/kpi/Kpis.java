package de.motivag.outcome.read.kpi;

import static de.motivag.outcome.OutcomeRule.NO_SUCH_KPI;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.kit.decision.RuleViolated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** All figures that are defined on the class path, in {@code kpi/<name>.<version>.sql}. */
@Component
class Kpis {
    private final List<Kpi> all;

    Kpis() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:kpi/*.sql");
        all = Arrays.stream(files)
                .map(Kpis::read)
                .sorted(Comparator.comparingInt(Kpi::number).thenComparingInt(Kpi::version))
                .toList();
    }

    private static Kpi read(Resource file) {
        try {
            return Kpi.parse(Objects.requireNonNull(file.getFilename()), file.getContentAsString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Kpi> all() {
        return all;
    }

    /** The newest version of that name. */
    Kpi named(String name) {
        return all.stream()
                .filter(kpi -> kpi.name().equals(name))
                .reduce((older, newer) -> newer)
                .orElseThrow(() -> new RuleViolated(NO_SUCH_KPI));
    }
}
