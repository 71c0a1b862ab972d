package de.motivag.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Prevents Spring Boot from configuring libraries of the launcher's class path that another context needs. Otherwise
 * each service would be an issuer with its own key and would keep sessions, and the staff desk would have an event
 * store.
 */
class OwnLibraries implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final List<String> NEVER = List.of("org.springframework.boot.security.oauth2.server.authorization.");

    private static final List<String> OF_SERVICES = List.of(
            "com.github.kagkarlsson.", "de.motivag.kit.", "org.axonframework.", "org.springframework.boot.kafka.");

    private static final List<String> OF_DESK =
            List.of("gg.jte.", "org.springframework.boot.security.oauth2.client.", "org.springframework.boot.session.");

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        var isDesk = environment != null && "desk".equals(environment.getProperty("spring.application.name"));
        var foreign = isDesk ? OF_SERVICES : OF_DESK;
        var matches = new boolean[configurations.length];
        for (int i = 0; i < configurations.length; i++) {
            var configuration = configurations[i];
            matches[i] = configuration == null
                    || NEVER.stream().noneMatch(configuration::startsWith)
                            && foreign.stream().noneMatch(configuration::startsWith);
        }
        return matches;
    }
}
