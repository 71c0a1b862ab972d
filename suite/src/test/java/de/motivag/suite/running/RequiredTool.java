package de.motivag.suite.running;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A program that an example on a page needs. Without it the test is skipped; continuous integration installs it. */
public final class RequiredTool {
    private RequiredTool() {}

    public static boolean isInstalled(String tool) {
        return List.of((System.getenv("PATH") + ":").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder).resolve(tool)));
    }

    public static void require(String tool) {
        var isThere = isInstalled(tool);
        var message = "Skipped: %s is not installed on this machine".formatted(tool);
        if (!isThere) {
            System.out.println(message);
        }
        assumeTrue(isThere, message);
    }
}
