package de.motivag.suite;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Registers all staff with the same secret, which Spring's own repository refuses. */
final class StaffClients implements RegisteredClientRepository {

    private static final Duration LIFETIME = Duration.ofHours(12);

    private final Map<String, RegisteredClient> clients = Staff.all()
            .map(StaffClients::client)
            .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));

    static Staff staff(RegisteredClient client) {
        String[] parts = client.getClientId().split("@", 2);
        return new Staff(parts[0], parts[1]);
    }

    private static RegisteredClient client(Staff staff) {
        return RegisteredClient.withId(staff.clientId())
                .clientId(staff.clientId())
                .clientSecret(Staff.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(LIFETIME).build())
                .build();
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the development issuer accepts no new clients");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return clients.get(id);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clients.get(clientId);
    }
}
