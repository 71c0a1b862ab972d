package de.motivag.kit.web;

import de.motivag.kit.security.Caller;
import de.motivag.kit.vault.Signature;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes cursors with a signature and verifies them on reading. A cursor is valid for the organisation and the address
 * that it was created for, at every instance of the service.
 */
final class CursorSeal {
    private static final int SIGNATURE_BYTES = 12;
    private static final int LONGEST = 1_000;
    private static final String SEPARATOR = "\n";

    private final Signature signature;

    CursorSeal(Signature signature) {
        this.signature = signature;
    }

    String seal(Cursor cursor) {
        var key = String.join(SEPARATOR, cursor.key());
        var text = key.getBytes(StandardCharsets.UTF_8);
        var sealed = Arrays.copyOf(sign(key), SIGNATURE_BYTES + text.length);
        System.arraycopy(text, 0, sealed, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** @throws IllegalArgumentException if this list has not created the cursor */
    Cursor open(String sealed) {
        if (sealed.length() > LONGEST) {
            throw new IllegalArgumentException("The text is longer than any cursor");
        }
        var bytes = Base64.getUrlDecoder().decode(sealed);
        if (bytes.length < SIGNATURE_BYTES) {
            throw new IllegalArgumentException("The text is shorter than any cursor");
        }
        var key = new String(bytes, SIGNATURE_BYTES, bytes.length - SIGNATURE_BYTES, StandardCharsets.UTF_8);
        var cursor = new Cursor(List.of(key.split(SEPARATOR, -1)));
        // Compares the whole text, because two Base64 texts may decode to the same bytes.
        if (!MessageDigest.isEqual(bytesOf(seal(cursor)), bytesOf(sealed))) {
            throw new IllegalArgumentException("The text is not a cursor of this list");
        }
        return cursor;
    }

    private byte[] sign(String key) {
        var signed =
                String.join(SEPARATOR, "cursor", Caller.current().organisation().value(), address(), key);
        return Arrays.copyOf(signature.of(signed), SIGNATURE_BYTES);
    }

    private static String address() {
        var request = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return Routes.withoutPrefix(request.getRequest());
    }

    private static byte[] bytesOf(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
