package de.motivag.desk.frame;

import de.motivag.desk.services.Services;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.web.client.RestClient;

/**
 * The desk as a client of the issuer. The issuer's own description names its other addresses. Spring reads it from the
 * address in the tokens only, which a container may be unable to reach.
 */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {

    /**
     * @param issuer the issuer as named in its tokens
     * @param address where this process reaches the issuer
     */
    @Bean
    ClientRegistrationRepository clients(
            RestClient.Builder http,
            @Value("${desk.issuer}") String issuer,
            @Value("${desk.issuer-address}") String address,
            @Value("${desk.client-secret}") String secret) {
        var description = address + "/.well-known/openid-configuration";
        var described = Objects.requireNonNull(
                http.build()
                        .get()
                        .uri(description)
                        .retrieve()
                        .body(new ParameterizedTypeReference<Map<String, Object>>() {}),
                description);
        if (!issuer.equals(described.get("issuer"))) {
            throw new IllegalStateException("MOTIVAG_ISSUER is %s, but %s describes %s"
                    .formatted(issuer, description, described.get("issuer")));
        }
        return new InMemoryClientRegistrationRepository(ClientRegistrations.fromOidcConfiguration(described)
                .registrationId(Services.REGISTRATION)
                .clientId("staff-desk")
                .clientSecret(secret)
                .scope("openid", "profile")
                .build());
    }
}
