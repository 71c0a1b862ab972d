package de.motivag.suite;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcUserInfoAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Signs in everybody, and issues tokens to everybody who knows the secret that is printed in the README; for
 * development only. The {@code
 * production} profile of the services refuses this issuer, like every issuer without HTTPS.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableWebSecurity
// Auto-configurations are listed one by one, because the shared class path also holds a database, Kafka and Axon.
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    // Tomcat runs filters only if there is a servlet.
    DispatcherServletAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class
})
class DevelopmentIssuer {

    // Chromium applies form-action to redirects as well, and signing in ends at the page that asked for it.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";

    private final String desk;
    private final List<String> frontEnds;

    DevelopmentIssuer(
            @Value("${motivag.issuer.desk}") String desk,
            @Value("${motivag.issuer.front-ends}") List<String> frontEnds) {
        this.desk = desk;
        this.frontEnds = frontEnds;
    }

    @Bean
    SecurityFilterChain endpoints(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> server.authorizationEndpoint(endpoint ->
                                endpoint.authenticationProviders(DevelopmentIssuer::acceptPagesOfRegisteredOrigins))
                        .oidc(oidc -> oidc.userInfoEndpoint(
                                userInfo -> userInfo.userInfoMapper(DevelopmentIssuer::userInfo))))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in.css")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(onlyRequestsOfClients()))
                .formLogin(form ->
                        form.loginPage("/login").defaultSuccessUrl(desk + "/").permitAll())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .cors(cors -> cors.configurationSource(frontEnds()))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(POLICY + desk + " " + String.join(" ", frontEnds)))
                        // Without a referrer, browsers send a null origin with the form, which CORS refuses.
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** Staff return to the client that asked for a code, whatever else the browser has requested in the meantime. */
    private static HttpSessionRequestCache onlyRequestsOfClients() {
        var requests = new HttpSessionRequestCache();
        requests.setRequestMatcher(PathPatternRequestMatcher.pathPattern("/oauth2/authorize"));
        return requests;
    }

    private static void acceptPagesOfRegisteredOrigins(List<AuthenticationProvider> providers) {
        for (var provider : providers) {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider codes) {
                codes.setAuthenticationValidator(StaffClients::validate);
            }
        }
    }

    private static OidcUserInfo userInfo(OidcUserInfoAuthenticationContext context) {
        var staff = Staff.of(context.getAuthorization().getPrincipalName());
        var claims = new HashMap<String, Object>();
        claims.put(StandardClaimNames.SUB, staff.id().toString());
        describe(staff, claims);
        return new OidcUserInfo(claims);
    }

    /**
     * Pages of these origins fetch tokens with the public client. No cookie is sent along. The sign-in page is left out:
     * a browser sends it without a referrer, and then with the origin {@code null}.
     */
    private CorsConfigurationSource frontEnds() {
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(frontEnds);
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE));
        var source = new UrlBasedCorsConfigurationSource();
        for (var path : List.of("/oauth2/token", "/oauth2/jwks", "/userinfo", "/.well-known/**")) {
            source.registerCorsConfiguration(path, cors);
        }
        return source;
    }

    @Bean
    RouterFunction<ServerResponse> pages() {
        return RouterFunctions.route()
                .GET("/login", SignInPage::answer)
                .GET("/sign-in.css", SignInPage::style)
                .GET("/staff", StaffList::answer)
                .build();
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${MOTIVAG_ISSUER}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    JWKSource<SecurityContext> key(@Value("${MOTIVAG_ISSUER_KEY}") Path file)
            throws IOException, JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(IssuerKey.keptIn(file)));
    }

    /** Reads the issuer's own tokens, for user info, sign-out and the list of staff. */
    @Bean
    JwtDecoder tokens(JWKSource<SecurityContext> key) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(key);
    }

    @Bean
    RegisteredClientRepository clients() {
        return new StaffClients(desk, frontEnds);
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(Staff.all()
                .map(staff -> User.withUsername(staff.clientId())
                        .password(Staff.SECRET)
                        .build())
                .toList());
    }

    @Bean
    PasswordEncoder secrets() {
        return new PlainSecret();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(@Value("${MOTIVAG_AUDIENCE}") String audience) {
        return context -> {
            var isAccessToken = OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType());
            if (isAccessToken) {
                context.getClaims().audience(List.of(audience));
            }
            // The name of a person who signed in, or of the client that asks for itself.
            var name = Objects.requireNonNull(context.<Authentication>getPrincipal())
                    .getName();
            if (name.equals(StaffClients.STAFF_DESK)) {
                return;
            }
            var staff = Staff.of(name);
            context.getClaims().subject(staff.id().toString()).claims(claims -> describe(staff, claims));
        };
    }

    private static void describe(Staff staff, Map<String, Object> claims) {
        claims.put(StandardClaimNames.NAME, staff.name());
        claims.put(StandardClaimNames.PREFERRED_USERNAME, staff.clientId());
        claims.put("organisation", staff.organisation());
        claims.put("roles", staff.roles());
    }
}
