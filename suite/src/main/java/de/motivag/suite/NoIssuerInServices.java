package de.motivag.suite;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;

/**
 * Prevents Spring Boot from configuring each service on the launcher's class path as an issuer with its own key. The
 * decoder of such an issuer would replace the service's decoder.
 */
class NoIssuerInServices implements AutoConfigurationImportFilter {

    private static final String AUTHORIZATION_SERVER = "org.springframework.boot.security.oauth2.server.authorization.";

    @Override
    public boolean[] match(@Nullable String[] configurations, AutoConfigurationMetadata metadata) {
        var matches = new boolean[configurations.length];
        for (int i = 0; i < configurations.length; i++) {
            String configuration = configurations[i];
            matches[i] = configuration == null || !configuration.startsWith(AUTHORIZATION_SERVER);
        }
        return matches;
    }
}
