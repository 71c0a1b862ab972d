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
import java.nio.file.Files;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Staff of organisations that the development issuer does not know: their tokens are signed with its key. */
final class OtherStaff {
    private record Member(String role, String organisation) {}

    private static final Map<Member, String> TOKENS = new ConcurrentHashMap<>();

    private OtherStaff() {}

    static String token(String role, String organisation) {
        return TOKENS.computeIfAbsent(new Member(role, organisation), OtherStaff::signed);
    }

    private static String signed(Member member) {
        try {
            var key = RSAKey.parse(
                    Files.readString(RunningSuite.data().resolve("keys").resolve("issuer.json")));
            var sample = SignedJWT.parse(RunningSuite.suite().token(member.role(), "jc-nord"))
                    .getJWTClaimsSet();
            var claims = new JWTClaimsSet.Builder(sample)
                    .subject(UUID.randomUUID().toString())
                    .claim("roles", List.of(member.role()))
                    .claim("organisation", member.organisation())
                    .build();
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException | JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
