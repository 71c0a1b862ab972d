package de.motivag.desk.people;

import de.motivag.desk.people.StaffDirectory.Member;
import de.motivag.desk.services.Services;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class StaffSourceConfiguration {

    /** The admin API of Keycloak, or the list of the development issuer, which the person who is signed in may read. */
    @Bean
    StaffSource staff(
            @Value("${desk.keycloak-admin}") String keycloakAdmin,
            Services services,
            RestClient.Builder http,
            ClientRegistrationRepository clients) {
        return keycloakAdmin.isEmpty()
                ? _ -> services.issuer().list(Member.class, "/staff")
                : new KeycloakStaff(
                        http.baseUrl(keycloakAdmin).build(),
                        Objects.requireNonNull(clients.findByRegistrationId(Services.REGISTRATION)));
    }
}
