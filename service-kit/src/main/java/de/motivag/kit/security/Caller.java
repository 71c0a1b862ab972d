package de.motivag.kit.security;

import de.motivag.events.OrganisationId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The caller, as named by the token. */
public record Caller(String staff, OrganisationId organisation, Set<Role> roles) {
    /** OpenID Connect Core 1.0, section 2. The subject is stored with everything the caller does. */
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,255}");

    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new IllegalStateException("No caller is authenticated");
    }

    /** @throws IllegalArgumentException if the token lacks a required claim */
    static Caller of(Jwt token) {
        // The token's own getters would convert values of other types to text.
        if (!(token.getClaims().get("sub") instanceof String staff)
                || !(token.getClaims().get("organisation") instanceof String organisation)
                || !(token.getClaims().get("roles") instanceof List<?> roles)) {
            throw new IllegalArgumentException("A token must contain a subject, an organisation and roles");
        }
        if (!SUBJECT.matcher(staff).matches()) {
            throw new IllegalArgumentException("A subject must have 1 to 255 visible ASCII characters");
        }
        var known = roles.stream()
                .map(role -> Role.claimed(String.valueOf(role)))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(staff, new OrganisationId(organisation), known);
    }

    public boolean isAnyOf(Role... wanted) {
        return roles.stream().anyMatch(Set.of(wanted)::contains);
    }

    /** The roles as text, for metadata and logs. */
    public String role() {
        return roles.stream().map(Role::claim).sorted().collect(Collectors.joining(","));
    }
}
