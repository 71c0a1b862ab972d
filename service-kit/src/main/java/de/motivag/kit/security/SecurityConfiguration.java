package de.motivag.kit.security;

import de.motivag.kit.tenancy.TenantTransactions;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadataClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Requires a token for everything except health, the descriptions of problems, the reference, and calendars, whose
 * addresses are secret; each endpoint declares its roles ({@link Allow}).
 */
@AutoConfiguration
class SecurityConfiguration {
    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            AuthenticationEntryPoint unknown,
            AccessDeniedHandler denied,
            OAuth2ResourceServerProperties properties)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                // An outer filter adds them to answers of the firewall as well.
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health/**",
                                "/problems/*",
                                "/calendars/*",
                                "/openapi.yaml",
                                "/asyncapi.yaml",
                                "/reference",
                                "/reference/*")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.OPERATIONS.claim())
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(SecurityConfiguration::authenticated))
                        .authenticationEntryPoint(unknown)
                        .accessDeniedHandler(denied)
                        .protectedResourceMetadata(metadata -> metadata.protectedResourceMetadataCustomizer(described ->
                                describe(described, properties.getJwt().getIssuerUri()))))
                .addFilterAfter(new TenantFilter(), AuthorizationFilter.class)
                .build();
    }

    /** Describes this service (RFC 9728). Its tokens are not bound to certificates, as Spring would claim. */
    private static void describe(OAuth2ProtectedResourceMetadata.Builder described, @Nullable String issuer) {
        described.claims(claims ->
                claims.remove(OAuth2ProtectedResourceMetadataClaimNames.TLS_CLIENT_CERTIFICATE_BOUND_ACCESS_TOKENS));
        if (issuer != null) {
            described.authorizationServer(issuer);
        }
    }

    private static JwtAuthenticationToken authenticated(Jwt token) {
        var roles = Caller.of(token).roles().stream().map(Role::claim).toArray(String[]::new);
        return new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList(roles));
    }

    /**
     * Disables observations per filter and request, because no one evaluates them. A property would disable them as
     * well but still wrap each filter.
     */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityMetrics securityMetrics(MeterRegistry meters) {
        return new SecurityMetrics(meters);
    }

    @Bean
    AccessLog accessLog(
            JdbcClient database,
            TenantTransactions transactions,
            SecurityMetrics metrics,
            Clock clock,
            Environment environment) {
        var people = new PeoplePerHour(PeoplePerHour.settings(environment), database);
        return new AccessLog(database, transactions, people, metrics, clock);
    }

    /**
     * Accepts the configured algorithms only. Spring Boot applies the setting only if the address of the keys is
     * configured. If it finds the keys through the issuer, every algorithm of the key's family would be accepted.
     */
    @Bean
    JwkSetUriJwtDecoderBuilderCustomizer configuredAlgorithms(OAuth2ResourceServerProperties properties) {
        var configured = properties.getJwt().getJwsAlgorithms().stream()
                .map(SignatureAlgorithm::from)
                .toList();
        return decoder -> decoder.jwsAlgorithms(algorithms -> {
            algorithms.clear();
            algorithms.addAll(configured);
        });
    }

    /** Replaces Spring's own check of times, which accepts a token that never expires. */
    @Bean
    OAuth2TokenValidator<Jwt> tokenExpires() {
        var times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    /**
     * Checks that the token names the caller. Spring Boot combines it with its checks of signature, issuer, audience
     * and time.
     */
    @Bean
    OAuth2TokenValidator<Jwt> tokenSaysWhoCalls() {
        return token -> {
            try {
                Caller.of(token);
                return OAuth2TokenValidatorResult.success();
            } catch (IllegalArgumentException e) {
                // The exception's message may quote the token, so the response contains this text only.
                return OAuth2TokenValidatorResult.failure(
                        new OAuth2Error("invalid_token", "The token does not name the caller", null));
            }
        };
    }
}
