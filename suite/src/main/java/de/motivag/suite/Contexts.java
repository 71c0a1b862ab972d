package de.motivag.suite;

import de.motivag.kit.recovery.StoreBehindTopic;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the Spring contexts that share this JVM. */
final class Contexts {

    private Contexts() {}

    /** Starts a context. If it fails, throws one sentence for the user; the log contains the details. */
    static ConfigurableApplicationContext run(
            String name, Class<?> application, Map<String, Object> settings, Clock clock) {
        try {
            return new SpringApplicationBuilder(application)
                    .main(application)
                    .bannerMode(Banner.Mode.OFF)
                    .registerShutdownHook(false)
                    .initializers(context -> context.getBeanFactory().registerSingleton("clock", clock))
                    .run(arguments(name, settings));
        } catch (RuntimeException e) {
            throw failure(name, e);
        }
    }

    private static RuntimeException failure(String name, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreBehindTopic refusal) {
                return StoreRefusedException.by(refusal);
            }
        }
        return new IllegalStateException(name + " did not start: " + rootOf(failure), failure);
    }

    /**
     * Passes settings as arguments, because no environment variable overrides those. PORT, for example, is a common
     * variable.
     */
    private static String[] arguments(String name, Map<String, Object> settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--spring.config.name=" + name);
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return arguments.toArray(String[]::new);
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return root.getClass().getSimpleName()
                + (message == null ? "" : ": " + message.lines().findFirst().orElse(""));
    }
}
