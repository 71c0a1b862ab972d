package de.motivag.kit.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ProductionGuardTest {
    private static final String JWT = "spring.security.oauth2.resourceserver.jwt.";

    private final ApplicationContextRunner development = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ProductionGuard.class))
            .withBean(Clock.class, Clock::systemUTC)
            .withPropertyValues(
                    JWT + "issuer-uri=https://login.example.org/realms/motivag",
                    JWT + "audiences=motivag",
                    "spring.datasource.username=enrolment",
                    "spring.datasource.password=kd83-Lx0q-77aP",
                    "spring.flyway.user=enrolment_owner",
                    "spring.flyway.password=s8Fq-02mm-zzW1");

    private final ApplicationContextRunner production =
            development.withInitializer(context -> context.getEnvironment().setActiveProfiles("production"));

    @Test
    void a_service_starts_with_settings_for_production() {
        production.run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void all_settings_are_accepted_outside_production() {
        development
                .withPropertyValues(JWT + "issuer-uri=http://localhost:8080", "spring.datasource.password=dev")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.org", "http://localhost:8080", "", "ldap://login.example.org"})
    void an_issuer_without_https_is_refused(String issuer) {
        refuses(JWT + "issuer-uri must be an https address.", JWT + "issuer-uri=" + issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost:8443", "https://LOCALHOST", "https://127.0.0.1/x", "https://[::1]:8443"})
    void an_issuer_on_this_machine_is_refused(String issuer) {
        refuses(JWT + "issuer-uri must not lie on this machine.", JWT + "issuer-uri=" + issuer);
    }

    @Test
    void an_address_of_keys_without_https_is_refused() {
        refuses(JWT + "jwk-set-uri must be an https address.", JWT + "jwk-set-uri=http://login.example.org/keys");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://desk.example.org", "*", "https://desk.example.org,http://localhost:5173"})
    void a_front_end_without_https_is_refused(String frontEnds) {
        refuses("motivag.front-ends must be an https address.", "motivag.front-ends=" + frontEnds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void an_audience_is_required(String audience) {
        refuses(JWT + "audiences must name the audience", JWT + "audiences=" + audience);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dev", "changeme", "postgres", "motivag", "enrolment", "elevenchars"})
    void a_guessable_password_of_the_application_is_refused(String password) {
        refuses("spring.datasource.password must have 12 characters", "spring.datasource.password=" + password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "enrolment_owner", "Enrolment_Owner"})
    void a_guessable_password_of_the_owner_is_refused(String password) {
        refuses("spring.flyway.password must have 12 characters", "spring.flyway.password=" + password);
    }

    @Test
    void the_owner_of_the_tables_is_refused_as_application_role() {
        refuses(
                "spring.datasource.username must not be the tables' owner",
                "spring.datasource.username=enrolment_owner");
    }

    @Test
    void a_clock_that_can_be_set_is_refused() {
        production
                .withBean("late", Clock.class, () -> Clock.offset(Clock.systemUTC(), Duration.ofDays(1)))
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasMessage(
                                "Not fit for production: The bean of type java.time.Clock must be the system's clock"
                                        + " in UTC."));
    }

    @Test
    void a_clock_of_another_zone_is_refused() {
        production
                .withBean("zoned", Clock.class, () -> Clock.system(ZoneOffset.ofHours(2)))
                .run(context -> assertThat(context).hasFailed());
    }

    private void refuses(String sentence, String setting) {
        production
                .withPropertyValues(setting)
                .run(context ->
                        assertThat(context).getFailure().hasMessageStartingWith("Not fit for production: " + sentence));
    }
}
