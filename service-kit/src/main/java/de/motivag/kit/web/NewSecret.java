package de.motivag.kit.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.events.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret of 256 random bits. Nobody can guess an address that contains it, so the address needs no token. */
public final class NewSecret {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final String text;

    private NewSecret(String text) {
        this.text = text;
    }

    static NewSecret create() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new NewSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The address with the secret in place of {@code {secret}}. */
    String in(String address) {
        return address.replace("{secret}", text);
    }

    Sha256 hash() {
        return hashOf(text);
    }

    /** The hash of a secret. It needs no salt and no key, because nobody can try all secrets of 256 bits. */
    public static Sha256 hashOf(String secret) {
        try {
            return new Sha256(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "secret";
    }
}
