package de.motivag.desk.frame;

import static org.springframework.security.config.Customizer.withDefaults;

import de.motivag.desk.services.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadata;
import org.springframework.security.oauth2.server.resource.OAuth2ProtectedResourceMetadataClaimNames;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;

/** Sends everybody without a session to the issuer. Pages load nothing from other hosts and run no inline script. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Metrics and the version are for a token with the role operations. The session of a person does not open them. */
    @Bean
    @Order(1)
    SecurityFilterChain metrics(HttpSecurity http, @Value("${desk.issuer}") String issuer) {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("");
        var authenticated = new JwtAuthenticationConverter();
        authenticated.setJwtGrantedAuthoritiesConverter(roles);
        return http.securityMatcher("/actuator/prometheus", "/actuator/info", "/.well-known/oauth-protected-resource")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Role.OPERATIONS.claim()))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authenticated))
                        .protectedResourceMetadata(metadata ->
                                metadata.protectedResourceMetadataCustomizer(described -> describe(described, issuer))))
                .build();
    }

    /** Describes the desk (RFC 9728). Its tokens are not bound to certificates, as Spring would claim. */
    private static void describe(OAuth2ProtectedResourceMetadata.Builder described, String issuer) {
        described
                .claims(claims -> claims.remove(
                        OAuth2ProtectedResourceMetadataClaimNames.TLS_CLIENT_CERTIFICATE_BOUND_ACCESS_TOKENS))
                .authorizationServer(issuer);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, ClientRegistrationRepository clients, KeptForms forms) {
        var atTheIssuer = new OidcClientInitiatedLogoutSuccessHandler(clients);
        atTheIssuer.setPostLogoutRedirectUri("{baseUrl}/");
        return http.addFilterBefore(new SameOriginFilter(), CsrfFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/vendor/**", "/desk/**", "/favicon.ico", "/actuator/health/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2Login(withDefaults())
                .exceptionHandling(exceptions -> exceptions
                        .accessDeniedHandler(keeping(forms))
                        .authenticationEntryPoint(keepingAtTheIssuer(forms)))
                .logout(logout -> logout.logoutSuccessHandler(atTheIssuer))
                // An outer filter adds them to answers of the firewall as well.
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Keeps a form that was sent after the end of its session, whose CSRF token is no longer known. */
    private static AccessDeniedHandler keeping(KeptForms forms) {
        var refusing = new AccessDeniedHandlerImpl();
        return (request, response, denied) -> {
            if (!(denied instanceof CsrfException && forms.keep(request, response))) {
                refusing.handle(request, response, denied);
            }
        };
    }

    /** Keeps a form that was sent after the end of its token, and goes to the issuer with every other request. */
    private static AuthenticationEntryPoint keepingAtTheIssuer(KeptForms forms) {
        var issuer = new LoginUrlAuthenticationEntryPoint("/oauth2/authorization/motivag");
        return (request, response, exception) -> {
            if (!forms.keep(request, response)) {
                issuer.commence(request, response, exception);
            }
        };
    }

    /** Keeps tokens in the session of the browser, where they end with it. */
    @Bean
    OAuth2AuthorizedClientRepository tokens() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }
}
