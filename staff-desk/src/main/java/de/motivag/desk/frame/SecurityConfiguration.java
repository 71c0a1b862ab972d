package de.motivag.desk.frame;

import static org.springframework.security.config.Customizer.withDefaults;

import java.net.URI;
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
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sends everybody without a session to the issuer. Pages load nothing from other hosts and run no inline script. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    // Browsers apply form-action to redirects, too, and a sign-out ends at the issuer.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';"
            + " img-src 'self' data:; connect-src 'self'; form-action 'self' %s; base-uri 'none';"
            + " frame-ancestors 'none'";

    /** Metrics and the version are for a token with the role operations. The session of a person does not open them. */
    @Bean
    @Order(1)
    SecurityFilterChain metrics(HttpSecurity http) {
        var roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("");
        var authenticated = new JwtAuthenticationConverter();
        authenticated.setJwtGrantedAuthoritiesConverter(roles);
        return http.securityMatcher("/actuator/prometheus", "/actuator/info")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Role.OPERATIONS.claim()))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(authenticated)))
                .build();
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            ClientRegistrationRepository clients,
            KeptForms forms,
            @Value("${desk.issuer}") String issuer) {
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
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(POLICY.formatted(origin(issuer))))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
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

    private static String origin(String issuer) {
        var address = URI.create(issuer);
        return address.getScheme() + "://" + address.getAuthority();
    }
}
