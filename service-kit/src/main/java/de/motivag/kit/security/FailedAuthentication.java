package de.motivag.kit.security;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;

/** The reason for which a request was answered with 401. */
public enum FailedAuthentication {
    /** No token was sent. */
    MISSING,
    /** The request does not contain exactly one well-formed token. */
    MALFORMED,
    /** The token has expired and is otherwise valid. */
    EXPIRED,
    /** The token's signature, issuer or audience is invalid, or a required claim is missing. */
    INVALID;

    public static FailedAuthentication of(AuthenticationException failure) {
        if (!(failure instanceof OAuth2AuthenticationException refused)) {
            return MISSING;
        }
        if (BearerTokenErrorCodes.INVALID_REQUEST.equals(refused.getError().getErrorCode())) {
            return MALFORMED;
        }
        return refused.getCause() instanceof JwtValidationException invalid && isExpired(invalid) ? EXPIRED : INVALID;
    }

    private static boolean isExpired(JwtValidationException invalid) {
        return invalid.getErrors().stream()
                .allMatch(error -> String.valueOf(error.getDescription()).startsWith("Jwt expired"));
    }
}
