package de.motivag.desk.services;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * The person who is signed in.
 *
 * @param id the staff id
 * @param organisation the organisation to which this person belongs
 * @param name the name that the issuer gives, else the staff id
 */
public record User(String id, String organisation, String name, Set<Role> roles) {

    /** Nobody, on pages that need no sign-in. */
    private static final User NOBODY = new User("", "", "", Set.of());

    /** The person whose request this thread handles. */
    public static User current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof OidcUser user)) {
            return NOBODY;
        }
        List<String> roles = user.getIdToken().getClaimAsStringList("roles");
        var id = Objects.requireNonNull(user.getSubject(), "the issuer gave no subject");
        var name = user.getFullName() == null ? user.getPreferredUsername() : user.getFullName();
        return new User(
                id,
                Objects.requireNonNullElse(user.getClaimAsString("organisation"), ""),
                Objects.requireNonNullElse(name, id),
                roles == null ? Set.of() : Collections.unmodifiableSet(Role.of(roles)));
    }

    public boolean isSignedIn() {
        return !id.isEmpty();
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAnyOf(Set<Role> some) {
        return !Collections.disjoint(roles, some);
    }
}
