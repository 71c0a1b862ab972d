package de.motivag.kit.security;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;

/** The reason for which a request was answered with 401. */
public enum FailedAuthentication {
    /** No token was sent. */
    MISSING,
    /** The request does not say in a clear way what its token is. */
    MALFORMED,
    /** The token was good until its time was over: nothing but that is wrong with it. */
    EXPIRED,
    /** The token is nobody's, or says something that no token of ours says. */
    INVALID;

    public static FailedAuthentication of(AuthenticationException failure) {
        if (!(failure instanceof OAuth2AuthenticationException refused)) {
            return MISSING;
        }
        if (BearerTokenErrorCodes.INVALID_REQUEST.equals(refused.getError().getErrorCode())) {
            return MALFORMED;
        }
        return refused.getCause() instanceof JwtValidationException wrong && isExpired(wrong) ? EXPIRED : INVALID;
    }

    private static boolean isExpired(JwtValidationException wrong) {
        return wrong.getErrors().stream()
                .allMatch(error -> String.valueOf(error.getDescription()).startsWith("Jwt expired"));
    }
}
