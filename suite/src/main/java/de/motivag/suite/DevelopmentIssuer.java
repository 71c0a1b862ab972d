package de.motivag.suite;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Issues tokens to everybody who knows the secret that is printed in the README; for development only. The {@code
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

    @Bean
    SecurityFilterChain endpoints(HttpSecurity http) {
        return http.oauth2AuthorizationServer(Customizer.withDefaults())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
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

    @Bean
    RegisteredClientRepository clients() {
        return new StaffClients();
    }

    @Bean
    PasswordEncoder secrets() {
        return new PlainSecret();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(@Value("${MOTIVAG_AUDIENCE}") String audience) {
        return context -> {
            var staff = StaffClients.staff(context.getRegisteredClient());
            context.getClaims()
                    .subject(staff.id().toString())
                    .audience(List.of(audience))
                    .claim("organisation", staff.organisation())
                    .claim("roles", List.of(staff.role()));
        };
    }
}
