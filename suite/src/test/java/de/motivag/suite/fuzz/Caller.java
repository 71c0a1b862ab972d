package de.motivag.suite.fuzz;

import static java.util.Objects.requireNonNull;

import de.motivag.suite.Service;
import de.motivag.suite.running.RawHttp;
import de.motivag.suite.running.Response;
import de.motivag.suite.running.StaffClient;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One of several clients that send requests at the same time, each over its own connections. */
final class Caller implements AutoCloseable {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private final Map<Service, RawHttp> connections = new EnumMap<>(Service.class);
    private final Map<Integer, Long> statuses;

    /** @param statuses receives the counts */
    Caller(Map<Integer, Long> statuses) {
        this.statuses = statuses;
    }

    /** @return description of a wrong answer; null if the answer is acceptable */
    @Nullable
    String send(Request request) throws IOException {
        var caller = request.caller();
        var bytes = request.bytes(caller == null ? null : token(caller));
        if (request.isShaken()) {
            return sendShaken(request, bytes);
        }
        var answer = exchange(request, bytes);
        return answer == null ? "no answer at all" : found(request, answer);
    }

    private @Nullable String found(Request request, Response answer) {
        statuses.merge(answer.status(), 1L, Long::sum);
        var wrong = Verdict.on(request, answer);
        return wrong == null ? null : wrong + ": " + shown(answer);
    }

    private static String shown(Response answer) {
        var text = answer.text();
        return answer.status() + " " + answer.headers().map() + " "
                + (text.length() > 2_000 ? text.substring(0, 2_000) + "…" : text);
    }

    private static String token(String caller) {
        return TOKENS.computeIfAbsent(caller, unknown -> {
            var parts = unknown.split("@", 2);
            return requireNonNull(StaffClient.as(parts[0], parts[1]).token());
        });
    }

    /** Uses the open connection, or a new one if the service has closed it meanwhile. */
    private @Nullable Response exchange(Request request, byte[] bytes) throws IOException {
        var open = connections.remove(request.service());
        if (open != null) {
            try {
                var answer = exchange(open, request, bytes);
                if (answer != null) {
                    return answer;
                }
            } catch (SocketException | EOFException e) {
                open.close();
            }
        }
        try {
            return exchange(new RawHttp(request.service()), request, bytes);
        } catch (SocketException e) {
            // The answer may be lost if the service closed the connection before the whole request was sent.
            return exchange(new RawHttp(request.service()), request, bytes);
        }
    }

    private @Nullable Response exchange(RawHttp connection, Request request, byte[] bytes) throws IOException {
        try {
            connection.send(bytes);
            if (mayBeOutOfStep(request)) {
                // Ends the request, because the service would wait for the announced bytes.
                connection.end();
            }
        } catch (SocketException e) {
            // The service has answered before reading the whole request, and closed the connection.
        }
        var answer = connection.answer(request.isHead());
        if (answer == null || RawHttp.isLast(answer) || mayBeOutOfStep(request)) {
            connection.close();
        } else {
            connections.put(request.service(), connection);
        }
        return answer;
    }

    /** Whether the service may see another end of the request than the one that was sent. */
    private static boolean mayBeOutOfStep(Request request) {
        return request.headers().stream()
                .anyMatch(header -> header.startsWith("Content-Length")
                        || header.startsWith("Transfer-Encoding")
                        || header.startsWith("Expect")
                        || header.startsWith("Upgrade"));
    }

    /** Sends invalid bytes. There may be no answer, or several. */
    private @Nullable String sendShaken(Request request, byte[] bytes) throws IOException {
        try (var connection = new RawHttp(request.service())) {
            connection.send(bytes);
            connection.end();
            var answer = connection.answer(request.isHead());
            return answer == null ? null : found(request, answer);
        } catch (SocketException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        for (var connection : connections.values()) {
            connection.close();
        }
    }
}
