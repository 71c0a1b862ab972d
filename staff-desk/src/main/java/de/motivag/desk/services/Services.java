package de.motivag.desk.services;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The clients of the four services and of the directory of staff. */
@Component
public class Services {

    /** The name of the desk's registration as a client of the issuer, as in the address of the sign-in. */
    public static final String REGISTRATION = "motivag";

    private final Map<Backend, ServiceClient> clients = new EnumMap<>(Backend.class);

    Services(
            RestClient.Builder http,
            OAuth2AuthorizedClientManager tokens,
            Interfaces interfaces,
            JsonMapper json,
            Environment environment) {
        var asThePerson = new OAuth2ClientHttpRequestInterceptor(tokens);
        asThePerson.setClientRegistrationIdResolver(_ -> REGISTRATION);
        ClientHttpRequestInterceptor inTheirLanguage = (request, body, execution) -> {
            request.getHeaders()
                    .set(
                            HttpHeaders.ACCEPT_LANGUAGE,
                            LocaleContextHolder.getLocale().getLanguage().equals("en") ? "en" : "de");
            return execution.execute(request, body);
        };
        var shared = http.requestInterceptor(asThePerson).requestInterceptor(inTheirLanguage);
        for (var backend : Backend.values()) {
            var address = environment.getRequiredProperty("desk.services." + backend);
            clients.put(
                    backend,
                    new ServiceClient(backend, shared.clone().baseUrl(address).build(), interfaces, json));
        }
    }

    public ServiceClient of(Backend backend) {
        return Objects.requireNonNull(clients.get(backend));
    }

    public ServiceClient enrolment() {
        return of(Backend.ENROLMENT);
    }

    public ServiceClient coaching() {
        return of(Backend.COACHING);
    }

    public ServiceClient device() {
        return of(Backend.DEVICE);
    }

    /** The issuer of tokens, which has the directory of staff. */
    public ServiceClient issuer() {
        return of(Backend.ISSUER);
    }

    public ServiceClient outcome() {
        return of(Backend.OUTCOME);
    }
}
