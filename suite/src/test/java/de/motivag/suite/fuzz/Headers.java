package de.motivag.suite.fuzz;

import java.util.List;

/** Creates headers that hardly any server expects. */
final class Headers {
    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Accept-Charset",
            "Authorization",
            "Content-Type",
            "Content-Encoding",
            "Content-Length",
            "Transfer-Encoding",
            "Expect",
            "Host",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Range",
            "Range",
            "Idempotency-Key",
            "Origin",
            "Cookie",
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "X-Forwarded-Prefix",
            "X-HTTP-Method-Override",
            "Upgrade",
            "Trailer",
            "traceparent",
            "b3",
            "Access-Control-Request-Method",
            "HTTP2-Settings");

    private static final List<String> VALUES = List.of(
            "",
            "*",
            "garbage",
            "\"",
            "\"1\"",
            "\"999\"",
            "W/\"1\"",
            "0",
            "-1",
            "1",
            "99999999999999999999",
            "chunked",
            "gzip",
            "identity;q=0",
            "*/*;q=9",
            "text/html",
            "application/json",
            "application/json;charset=utf-16",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "text/csv",
            "application/vnd.apache.parquet",
            "100-continue",
            "bytes=0-",
            "bytes=9-1",
            "Bearer x",
            "Bearer a.b.c",
            "Basic YTpi",
            "en",
            "de-x-\u0080",
            "\u00e4",
            "Sat, 31 Nov 2026 99:00:00 GMT",
            "localhost",
            "a b",
            "[::1",
            "h2c",
            "websocket",
            "DELETE",
            "null",
            "a,b;c=d");

    private final Dice dice;
    private final Garbage garbage;

    Headers(Dice dice, Garbage garbage) {
        this.dice = dice;
        this.garbage = garbage;
    }

    void spoil(List<String> headers) {
        for (int i = dice.between(1, 3); i > 0; i--) {
            switch (dice.below(12)) {
                case 0 -> headers.add(dice.oneOf("nocolon", "a b: c", ": x", "X-A: a\0b", "X-A: a\u0001", " folded"));
                case 1 -> headers.add("X-Long: " + "x".repeat(dice.oneOf(1_000, 9_000, 20_000)));
                case 2 -> {
                    if (!headers.isEmpty()) {
                        headers.add(dice.oneOf(headers));
                    }
                }
                case 3 -> headers.removeIf(_ -> dice.in100(50));
                default -> headers.add(dice.oneOf(NAMES) + ": " + value());
            }
        }
    }

    private String value() {
        return switch (dice.below(6)) {
            case 0 -> garbage.text().replace('\r', ' ').replace('\n', ' ');
            case 1 -> dice.uuid().toString();
            default -> dice.oneOf(VALUES);
        };
    }
}
