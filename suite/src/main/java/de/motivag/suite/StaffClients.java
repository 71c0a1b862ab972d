package de.motivag.suite;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients of the development issuer: each member of staff for calls by {@code curl}, the staff desk, and pages on
 * which staff try a call. The confidential clients share one secret, which Spring's own repository refuses.
 */
final class StaffClients implements RegisteredClientRepository {

    /** A confidential client. Its own token, by client credentials, may read {@code /staff} only. */
    static final String STAFF_DESK = "staff-desk";

    /** A public client for pages in a browser, see {@link #validate}. */
    static final String TRY_IT = "try-it";

    private static final Duration WORKDAY = Duration.ofHours(12);
    private static final Duration TOKEN_OF_THE_DESK = Duration.ofMinutes(10);

    private final Map<String, RegisteredClient> clients;

    /**
     * @param desk address of the staff desk
     * @param frontEnds origins of pages that sign in as the client {@value #TRY_IT}
     */
    StaffClients(String desk, List<String> frontEnds) {
        clients = Stream.concat(Staff.all().map(StaffClients::member), Stream.of(staffDesk(desk), tryIt(frontEnds)))
                .collect(Collectors.toUnmodifiableMap(RegisteredClient::getClientId, Function.identity()));
    }

    /** Validates a request for a code like Spring, and lets {@value #TRY_IT} return to any page of its origins. */
    static void validate(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        var client = context.getRegisteredClient();
        var page = request.getRedirectUri();
        if (page != null
                && client.getClientId().equals(TRY_IT)
                && client.getRedirectUris().stream().anyMatch(page::startsWith)) {
            client = RegisteredClient.from(client).redirectUri(page).build();
        }
        new OAuth2AuthorizationCodeRequestAuthenticationValidator()
                .accept(OAuth2AuthorizationCodeRequestAuthenticationContext.with(request)
                        .registeredClient(client)
                        .build());
    }

    private static RegisteredClient member(Staff staff) {
        return confidential(staff.clientId())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(WORKDAY).build())
                .build();
    }

    private static RegisteredClient staffDesk(String desk) {
        return confidential(STAFF_DESK)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .redirectUri(desk + "/login/oauth2/code/motivag")
                .postLogoutRedirectUri(desk + "/")
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_OF_THE_DESK)
                        .refreshTokenTimeToLive(WORKDAY)
                        .reuseRefreshTokens(false)
                        .build())
                .build();
    }

    private static RegisteredClient tryIt(List<String> frontEnds) {
        return RegisteredClient.withId(TRY_IT)
                .clientId(TRY_IT)
                .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> frontEnds.forEach(origin -> uris.add(origin + "/")))
                .postLogoutRedirectUris(uris -> frontEnds.forEach(origin -> uris.add(origin + "/")))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                // A public client gets no refresh token.
                .tokenSettings(
                        TokenSettings.builder().accessTokenTimeToLive(WORKDAY).build())
                .build();
    }

    private static RegisteredClient.Builder confidential(String clientId) {
        return RegisteredClient.withId(clientId)
                .clientId(clientId)
                .clientSecret(Staff.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
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
