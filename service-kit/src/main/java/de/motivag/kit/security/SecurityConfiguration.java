package de.motivag.kit.security;

import de.motivag.kit.wall.Transactions;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** Everything but health needs a token; who may do what stands at each endpoint ({@link Allow}). */
@AutoConfiguration
class SecurityConfiguration {
    @Bean
    SecurityFilterChain security(HttpSecurity http, AuthenticationEntryPoint unknown, AccessDeniedHandler denied)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.OPERATIONS.claim())
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.jwtAuthenticationConverter(SecurityConfiguration::authenticated))
                        .authenticationEntryPoint(unknown)
                        .accessDeniedHandler(denied))
                .addFilterAfter(new WallFilter(), AuthorizationFilter.class)
                .build();
    }

    private static JwtAuthenticationToken authenticated(Jwt token) {
        var roles = Caller.of(token).roles().stream().map(Role::claim).toArray(String[]::new);
        return new JwtAuthenticationToken(token, AuthorityUtils.createAuthorityList(roles));
    }

    /** Nobody reads one observation per filter and request. Switched off by a property, each filter is still wrapped for it. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    AccessLog accessLog(JdbcClient database, Transactions transactions, Clock clock) {
        return new AccessLog(database, transactions, clock);
    }

    /** Joined by Spring Boot with its checks of signature, issuer, audience and time. */
    @Bean
    OAuth2TokenValidator<Jwt> tokenSaysWhoCalls() {
        return token -> {
            try {
                Caller.of(token);
                return OAuth2TokenValidatorResult.success();
            } catch (IllegalArgumentException e) {
                return OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", e.getMessage(), null));
            }
        };
    }
}
