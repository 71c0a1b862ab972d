package de.motivag.suite.running;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import de.motivag.suite.Service;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A raw connection to a service, for requests that no client library sends. */
public final class RawHttp implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int LONGEST_LINE = 1 << 20;

    private final Socket socket;
    private final InputStream in;

    public RawHttp(Service service) throws IOException {
        this(RunningSuite.suite().url(service));
    }

    private RawHttp(URI url) throws IOException {
        socket = new Socket();
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), PATIENCE_MILLIS);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends one request on a connection of its own; null if the service has closed it without an answer. */
    public static @Nullable Response exchange(Service service, byte[] request, boolean head) throws IOException {
        return exchange(RunningSuite.suite().url(service), request, head);
    }

    /** As above, with the desk or another server. */
    public static @Nullable Response exchange(URI server, byte[] request, boolean head) throws IOException {
        try (var connection = new RawHttp(server)) {
            connection.send(request);
            return connection.answer(head);
        }
    }

    public void send(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        socket.getOutputStream().flush();
    }

    /** Ends the sending direction of the connection. */
    public void end() throws IOException {
        socket.shutdownOutput();
    }

    /**
     * Reads the next final answer and skips interim ones.
     *
     * @param head whether the request was a HEAD, whose answer has no body
     */
    public @Nullable Response answer(boolean head) throws IOException {
        while (true) {
            var statusLine = line();
            if (statusLine == null || !statusLine.startsWith("HTTP/1.")) {
                // Without a version the request is one of HTTP/0.9, whose answer has neither status nor headers.
                return null;
            }
            var status = Integer.parseInt(statusLine.split(" ", 3)[1]);
            var headers = headers();
            if (status < 200) {
                continue;
            }
            var body = head || status == 204 || status == 304 ? new byte[0] : body(headers);
            return new Response(
                    status, HttpHeaders.of(headers, (_, _) -> true), new String(decoded(body, headers), UTF_8));
        }
    }

    private static byte[] decoded(byte[] body, Map<String, List<String>> headers) throws IOException {
        var isCompressed = headers.getOrDefault("Content-Encoding", List.of()).contains("gzip");
        return isCompressed && body.length > 0
                ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                : body;
    }

    /** Whether the service closes the connection after this answer. */
    public static boolean isLast(Response answer) {
        return answer.header("Connection").equalsIgnoreCase("close");
    }

    private Map<String, List<String>> headers() throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        for (var line = line(); line != null && !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        var length = headers.get("Content-Length");
        if (length != null) {
            var expected = Integer.parseInt(length.getFirst());
            var body = in.readNBytes(expected);
            if (body.length < expected) {
                throw new EOFException("the answer was broken off");
            }
            return body;
        }
        var encoding = headers.getOrDefault("Transfer-Encoding", List.of("")).getFirst();
        return encoding.toLowerCase(Locale.ROOT).equals("chunked") ? chunks() : in.readAllBytes();
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            var size = line();
            if (size == null) {
                throw new EOFException("the answer was broken off");
            }
            var length = Integer.parseInt(size.split(";")[0].strip(), 16);
            body.write(in.readNBytes(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private @Nullable String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return line.size() == 0 ? null : line.toString(ISO_8859_1);
            }
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
            line.write(b);
        }
        return line.toString(ISO_8859_1).stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
