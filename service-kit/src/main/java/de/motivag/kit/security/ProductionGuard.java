package de.motivag.kit.security;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;

/**
 * Prevents the profile {@code production} from starting with settings for development: an issuer without TLS, tokens
 * without an issuer, guessable passwords, a clock that can be set.
 */
@AutoConfiguration
@Profile("production")
class ProductionGuard {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";
    private static final int SHORTEST_PASSWORD = 12;

    /** Runs before any other bean, so that nothing is migrated, read or published under refused settings. */
    @Bean
    static BeanFactoryPostProcessor onlyWhatIsFitForProduction(Environment environment) {
        return beans -> {
            checkIssuer(environment);
            checkPassword(environment, "spring.datasource.password", "spring.datasource.username");
            checkPassword(environment, "spring.flyway.password", "spring.flyway.user");
            require(
                    !text(environment, "spring.datasource.username").equals(text(environment, "spring.flyway.user")),
                    "spring.datasource.username must not be the tables' owner, because row-level security does not apply to it.");
            require(
                    environment.getProperty("motivag.comparison.enabled", Boolean.class, true),
                    "motivag.comparison.enabled must be true.");
            Binder.get(environment)
                    .bind("motivag.front-ends", Bindable.listOf(String.class))
                    .orElse(List.of())
                    .forEach(origin -> checkAddress("motivag.front-ends", origin));
            // Without eager initialisation, because asking a factory for the type of its product would create it.
            beans.getBeanProvider(Clock.class, false)
                    .forEach(clock -> require(
                            clock.equals(Clock.systemUTC()),
                            "The bean of type java.time.Clock must be the system's clock in UTC."));
        };
    }

    private static void checkIssuer(Environment environment) {
        checkAddress(JWT + "issuer-uri", text(environment, JWT + "issuer-uri"));
        var keys = text(environment, JWT + "jwk-set-uri");
        if (!keys.isEmpty()) {
            checkAddress(JWT + "jwk-set-uri", keys);
        }
        var audiences = Binder.get(environment)
                .bind(JWT + "audiences", Bindable.listOf(String.class))
                .orElse(List.of());
        require(
                !audiences.isEmpty() && audiences.stream().noneMatch(String::isBlank),
                JWT + "audiences must name the audience of this installation.");
    }

    private static void checkAddress(String property, String address) {
        require(address.startsWith("https://"), property + " must be an https address.");
        var host = String.valueOf(URI.create(address).getHost()).toLowerCase(Locale.ROOT);
        require(
                !host.matches("localhost|.*\\.localhost|127\\..*|\\[::1]"),
                property + " must not lie on this machine.");
    }

    private static void checkPassword(Environment environment, String property, String userProperty) {
        var password = text(environment, property);
        require(
                password.length() >= SHORTEST_PASSWORD && !password.equalsIgnoreCase(text(environment, userProperty)),
                property
                        + " must have %d characters at least and not be the user's name.".formatted(SHORTEST_PASSWORD));
    }

    private static String text(Environment environment, String property) {
        return environment.getProperty(property, "");
    }

    private static void require(boolean fit, String sentence) {
        if (!fit) {
            throw new IllegalStateException("Not fit for production: " + sentence);
        }
    }
}
