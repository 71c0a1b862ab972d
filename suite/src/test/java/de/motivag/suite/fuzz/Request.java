package de.motivag.suite.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import de.motivag.suite.Service;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request in its transferred form.
 *
 * @param operation operation from which it was created
 * @param caller role and organisation, such as {@code intake@jc-fuzz}; null without a token
 * @param headers headers besides those of every request
 * @param shaken bytes that replace the whole request, if it is invalid
 */
record Request(
        String operation,
        Service service,
        String method,
        String target,
        @Nullable String caller,
        List<String> headers,
        byte @Nullable [] body,
        byte @Nullable [] shaken) {
    private static final String TOKEN = "$TOKEN";

    byte[] bytes(@Nullable String token) {
        return shaken == null ? assembled(String.valueOf(token)) : replaced(shaken, String.valueOf(token));
    }

    /** The bytes with a placeholder for the token, so that they can be changed and printed. */
    byte[] bytes() {
        return bytes(TOKEN);
    }

    private byte[] assembled(String token) {
        var head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target));
        if (headers.stream().noneMatch(header -> header.startsWith("Host:"))) {
            head.append("Host: localhost\r\n");
        }
        if (caller != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body != null && headers.stream().noneMatch(Request::saysLength)) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        if (body != null) {
            bytes.writeBytes(body);
        }
        return bytes.toByteArray();
    }

    private static boolean saysLength(String header) {
        return header.startsWith("Content-Length:") || header.startsWith("Transfer-Encoding:");
    }

    private static byte[] replaced(byte[] bytes, String token) {
        return new String(bytes, ISO_8859_1).replace(TOKEN, token).getBytes(ISO_8859_1);
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether a server may close the connection without an answer. */
    boolean isShaken() {
        return shaken != null;
    }

    /** A text that can be sent again with a token of the caller in place of {@code $TOKEN}. */
    @Override
    public String toString() {
        var bytes = bytes();
        var text = new String(Arrays.copyOf(bytes, Math.min(bytes.length, 3_000)), ISO_8859_1);
        return "%s as %s:%n%s%nin Base64: %s"
                .formatted(operation, caller, text, Base64.getEncoder().encodeToString(bytes));
    }
}
