package de.motivag.desk.frame;

import de.motivag.desk.services.User;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.AesGcmBytesEncryptor;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * States in each form to whom it was shown, so that a form that was sent after the end of the session can be returned to
 * the same person. Only this instance can create and read the statement.
 */
@Component
class FormOwner {

    private static final int KEY_BYTES = 32;
    private static final int IV_BYTES = 16;

    private final BytesEncryptor cipher =
            cipher(KeyGenerators.secureRandom(KEY_BYTES).generateKey());

    static BytesEncryptor cipher(byte[] key) {
        return AesGcmBytesEncryptor.withSecretKey(new SecretKeySpec(key, "AES"))
                .ivGenerator(KeyGenerators.secureRandom(IV_BYTES))
                .build();
    }

    String statement(User user) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(cipher.encrypt(user.id().getBytes(StandardCharsets.UTF_8)));
    }

    /** The staff id, or null if this instance has not made the statement. */
    @Nullable
    String staff(@Nullable String statement) {
        if (statement == null) {
            return null;
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(statement);
            return bytes.length <= IV_BYTES ? null : new String(cipher.decrypt(bytes), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException | IllegalStateException _) {
            return null;
        }
    }
}
