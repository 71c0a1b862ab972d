package de.motivag.suite;

import java.nio.file.Path;

/** The log of this JVM. Every suite that starts directs it into its own directory. */
public final class SuiteLogs {
    private SuiteLogs() {}

    /** Directs the log into the directory of a suite that runs already. */
    public static void continueIn(Path data) {
        SuiteLog.in(data.resolve("logs"));
    }
}
