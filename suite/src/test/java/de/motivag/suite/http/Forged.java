package de.motivag.suite.http;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.motivag.suite.running.RunningSuite;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tokens that the issuer does not create. Each is a token of a team lead of jc-nord with one defect. */
final class Forged {
    private Forged() {}

    /** The tokens by their defect. */
    static Map<String, String> tokens() throws Exception {
        var known = RSAKey.parse(
                Files.readString(RunningSuite.data().resolve("keys").resolve("issuer.json")));
        var fresh = new RSAKeyGenerator(2048).keyID(known.getKeyID()).generate();
        var tokens = new TreeMap<String, String>();
        tokens.put("no token at all", "garbage");
        tokens.put("of another key", signed(fresh, claims -> {}));
        tokens.put("for another audience", signed(known, claims -> claims.audience("somebody-else")));
        tokens.put("for no audience", signed(known, claims -> claims.audience((String) null)));
        tokens.put("of another issuer", signed(known, claims -> claims.issuer("http://localhost:1")));
        tokens.put("expired", signed(known, claims -> claims.expirationTime(in(Duration.ofMinutes(-5)))));
        tokens.put("not yet valid", signed(known, claims -> claims.notBeforeTime(in(Duration.ofMinutes(5)))));
        tokens.put("without organisation", signed(known, claims -> claims.claim("organisation", null)));
        tokens.put("of every organisation", signed(known, claims -> claims.claim("organisation", "*")));
        tokens.put("without roles", signed(known, claims -> claims.claim("roles", null)));
        for (var subject : List.of("a\0b", "a b", "zwölf", "a\nb", "x".repeat(256), "")) {
            tokens.put("with the subject " + subject, signed(known, claims -> claims.subject(subject)));
        }
        tokens.put("with a NUL in its organisation", signed(known, claims -> claims.claim("organisation", "jc\0nord")));
        tokens.put("without subject", signed(known, claims -> claims.subject(null)));
        tokens.put("unsigned", unsigned(signed(known, claims -> {})));
        tokens.put("for ever", signed(known, claims -> claims.expirationTime(null)));
        tokens.put(
                "for another audience beside none of ours",
                signed(known, claims -> claims.audience(List.of("a", "b"))));
        tokens.put("of a subject with NUL", signed(known, claims -> claims.subject("adviser\0")));
        tokens.put("of a subject with a line break", signed(known, claims -> claims.subject("adviser\nroot")));
        tokens.put("of an empty subject", signed(known, claims -> claims.subject("")));
        tokens.put("of a very long subject", signed(known, claims -> claims.subject("a".repeat(256))));
        tokens.put("of an organisation with NUL", signed(known, claims -> claims.claim("organisation", "jc-nord\0")));
        tokens.put("with roles that are no list", signed(known, claims -> claims.claim("roles", Map.of("a", "b"))));
        tokens.put("with an expiry that is no number", signed(known, claims -> claims.claim("exp", "tomorrow")));
        for (var type : List.of("logout+jwt", "dpop+jwt", "secevent+jwt", "JOSE")) {
            tokens.put("of the type " + type, signed(known, JWSAlgorithm.RS256, type, claims -> {}));
        }
        for (var algorithm : RSASSASigner.SUPPORTED_ALGORITHMS) {
            if (!algorithm.equals(JWSAlgorithm.RS256)) {
                tokens.put("signed by " + algorithm, signed(known, algorithm, null, claims -> {}));
            }
        }
        tokens.put("signed with the public key as a secret", signedWithPublicKey(known));
        return tokens;
    }

    /** A token without a defect, which shows that the others are refused because of theirs. */
    static String sound() throws Exception {
        return signed(
                RSAKey.parse(
                        Files.readString(RunningSuite.data().resolve("keys").resolve("issuer.json"))),
                claims -> {});
    }

    private static String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change)
            throws JOSEException, ParseException {
        return signed(key, JWSAlgorithm.RS256, null, change);
    }

    private static String signed(
            RSAKey key, JWSAlgorithm algorithm, @Nullable String type, Consumer<JWTClaimsSet.Builder> change)
            throws JOSEException, ParseException {
        var token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(type == null ? null : new JOSEObjectType(type))
                        .keyID(key.getKeyID())
                        .build(),
                claims(change));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    /**
     * Signed with the public key, which everybody can read. It would be accepted if a token could choose between a key
     * pair and a secret.
     */
    private static String signedWithPublicKey(RSAKey key) throws JOSEException, ParseException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims(_ -> {}));
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) throws ParseException {
        var sample = SignedJWT.parse(RunningSuite.suite().token("team-lead", "jc-nord"))
                .getJWTClaimsSet();
        var claims = new JWTClaimsSet.Builder(sample)
                .issueTime(in(Duration.ofMinutes(-10)))
                .notBeforeTime(in(Duration.ofMinutes(-10)))
                .audience(List.of("motivag"));
        change.accept(claims);
        return claims.build();
    }

    private static String unsigned(String token) {
        // {"alg":"none"}
        return "eyJhbGciOiJub25lIn0" + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }

    private static Date in(Duration from) {
        return Date.from(Instant.now().plus(from));
    }
}
