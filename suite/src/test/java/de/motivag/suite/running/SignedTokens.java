package de.motivag.suite.running;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Tokens for organisations that the development issuer does not know, signed with its key. */
final class SignedTokens {
    private SignedTokens() {}

    static String of(String role, String organisation) {
        try {
            var key = RSAKey.parse(
                    Files.readString(RunningSuite.data().resolve("keys").resolve("issuer.json")));
            var sample = SignedJWT.parse(RunningSuite.installation().token(role, "jc-nord"));
            var claims = new JWTClaimsSet.Builder(sample.getJWTClaimsSet())
                    .subject(UUID.nameUUIDFromBytes((role + "@" + organisation).getBytes(StandardCharsets.UTF_8))
                            .toString())
                    .claim("organisation", organisation)
                    .claim("roles", List.of(role))
                    .issueTime(Date.from(Instant.now().minus(Duration.ofMinutes(1))))
                    .build();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
