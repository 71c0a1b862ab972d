package de.motivag.desk.services;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.AuthorizationCodeOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.DelegatingOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.RefreshTokenOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Renews the access token of a person with the refresh token of the session. */
@Configuration(proxyBeanMethods = false)
class TokenRenewal {

    @Bean
    OAuth2AuthorizedClientManager tokenManager(
            ClientRegistrationRepository clients, OAuth2AuthorizedClientRepository sessions) {
        var manager = new DefaultOAuth2AuthorizedClientManager(clients, sessions);
        manager.setAuthorizedClientProvider(new DelegatingOAuth2AuthorizedClientProvider(
                new AuthorizationCodeOAuth2AuthorizedClientProvider(), new RenewedOnce()));
        return manager;
    }

    /**
     * Requests that run at the same time, such as those of several tabs, renew the token once. Many issuers accept a
     * refresh token only once, and would end the session at the second request.
     */
    private static final class RenewedOnce implements OAuth2AuthorizedClientProvider {

        /** Longer than the longest request. */
        private static final Duration LIFETIME = Duration.ofMinutes(2);

        private final OAuth2AuthorizedClientProvider renewal = new RefreshTokenOAuth2AuthorizedClientProvider();
        private final Cache<String, OAuth2AuthorizedClient> byRefreshToken =
                Caffeine.newBuilder().expireAfterWrite(LIFETIME).build();

        @Override
        public @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizationContext context) {
            var client = context.getAuthorizedClient();
            var refreshToken = client == null ? null : client.getRefreshToken();
            return refreshToken == null
                    ? null
                    : byRefreshToken.get(refreshToken.getTokenValue(), _ -> renewal.authorize(context));
        }
    }
}
