package de.motivag.outcome.write.workbiography;

import java.util.List;
import java.util.Optional;

/**
 * The ladder of integration progress (Integrationsfortschritte, § 2.2). The ladder is data with a version. A new ladder
 * is a new line here, and steps of different versions are never compared.
 *
 * @param steps the highest step, with 1 as the lowest
 */
public record Ladder(int version, int steps) {
    private static final List<Ladder> ALL = List.of(new Ladder(1, 7));

    public static Optional<Ladder> ofVersion(int version) {
        return ALL.stream().filter(ladder -> ladder.version == version).findFirst();
    }

    public boolean has(int step) {
        return step >= 1 && step <= steps;
    }
}
