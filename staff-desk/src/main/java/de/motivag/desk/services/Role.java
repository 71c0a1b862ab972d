package de.motivag.desk.services;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The roles of staff, as named in the claim {@code roles}. Only the services decide what a role may do. */
public enum Role {
    INTAKE,
    ADVISER,
    MODERATOR,
    DEVICE_DESK,
    EMPLOYER_SERVICE,
    EQUAL_OPPORTUNITY,
    TEAM_LEAD,
    ANALYST,
    PRIVACY_OFFICER,
    OPERATIONS;

    /** The value in the claim, such as {@code device-desk}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Ignores names that are no roles of this suite. */
    public static Set<Role> of(Iterable<String> claims) {
        var roles = EnumSet.noneOf(Role.class);
        for (var claim : claims) {
            Arrays.stream(values()).filter(role -> role.claim().equals(claim)).forEach(roles::add);
        }
        return roles;
    }
}
