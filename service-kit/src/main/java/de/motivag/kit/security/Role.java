package de.motivag.kit.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The roles of a token. */
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

    /** The name in the token: {@code device-desk}. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> claimed(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
