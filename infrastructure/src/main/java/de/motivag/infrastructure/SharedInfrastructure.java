package de.motivag.infrastructure;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Creates the shared infrastructure on first use. */
final class SharedInfrastructure {

    private static @Nullable Infrastructure shared;

    private SharedInfrastructure() {}

    static synchronized Infrastructure get() {
        if (shared == null) {
            shared = "docker".equals(System.getProperty("infra"))
                    ? new ContainerInfrastructure()
                    : new EmbeddedInfrastructure();
        }
        return shared;
    }

    static void inParallel(Runnable background, Runnable foreground) {
        var first = CompletableFuture.runAsync(background);
        foreground.run();
        try {
            first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
