package de.motivag.kit.security;

import de.motivag.events.OrganisationId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Who calls, by the token. */
public record Caller(String staff, OrganisationId organisation, Set<Role> roles) {
    public static Caller current() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token) {
            return of(token.getToken());
        }
        throw new IllegalStateException("nobody is signed in");
    }

    static Caller of(Jwt token) {
        return new Caller(
                token.getSubject(),
                new OrganisationId(token.getClaimAsString("organisation")),
                token.getClaimAsStringList("roles").stream()
                        .map(Role::claimed)
                        .flatMap(java.util.Optional::stream)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    public boolean isAnyOf(Role... wanted) {
        return roles.stream().anyMatch(Set.of(wanted)::contains);
    }

    /** For metadata and logs. */
    public String role() {
        return roles.stream().map(Role::claim).sorted().collect(Collectors.joining(","));
    }
}
