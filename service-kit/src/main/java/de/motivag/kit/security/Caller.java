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

/** Who calls, by the token. */
public record Caller(String staff, OrganisationId organisation, Set<Role> roles) {
    /** OpenID Connect Core 1.0, section 2; it is stored with whatever the caller does. */
    private static final Pattern SUBJECT = Pattern.compile("[!-~]{1,255}");

    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new IllegalStateException("nobody is signed in");
    }

    /** @throws IllegalArgumentException if the token lacks what every token of ours has */
    static Caller of(Jwt token) {
        // Not by the token's own getters, which make texts out of whatever they find.
        if (!(token.getClaims().get("sub") instanceof String staff)
                || !(token.getClaims().get("organisation") instanceof String organisation)
                || !(token.getClaims().get("roles") instanceof List<?> roles)) {
            throw new IllegalArgumentException("a token names its subject, its organisation and its roles");
        }
        if (!SUBJECT.matcher(staff).matches()) {
            throw new IllegalArgumentException("a subject has 1 to 255 visible ASCII characters");
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

    /** For metadata and logs. */
    public String role() {
        return roles.stream().map(Role::claim).sorted().collect(Collectors.joining(","));
    }
}
