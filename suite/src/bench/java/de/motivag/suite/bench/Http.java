package de.motivag.suite.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** A minimal HTTP/1.1 connection that is kept alive, because the caller shares the cores with the service. */
final class Http implements AutoCloseable {
    /** Shorter than the service's timeout for the next request. */
    private static final long LONGEST_PAUSE_NANOS = 5_000_000_000L;

    private final int port;
    private final String head;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long lastUse = System.nanoTime();

    Http(int port, String token) throws IOException {
        this.port = port;
        socket = open(port);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        head = " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\nContent-Length: ";
    }

    private static Socket open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** @throws IllegalStateException for every answer that is no success */
    String post(String path, String json) throws IOException {
        if (System.nanoTime() - lastUse > LONGEST_PAUSE_NANOS) {
            socket.close();
            socket = open(port);
            in = new BufferedInputStream(socket.getInputStream());
            out = socket.getOutputStream();
        }
        out.write(("POST " + path + head + json.length() + "\r\n\r\n" + json).getBytes(UTF_8));
        var status = line();
        var length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        var body = length < 0 ? chunks() : new String(in.readNBytes(length), UTF_8);
        lastUse = System.nanoTime();
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new IllegalStateException(path + ": " + status + " " + body);
        }
        return body;
    }

    private String chunks() throws IOException {
        var body = new StringBuilder();
        while (true) {
            var length = Integer.parseInt(line(), 16);
            body.append(new String(in.readNBytes(length), UTF_8));
            line();
            if (length == 0) {
                return body.toString();
            }
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (var c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the service has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
