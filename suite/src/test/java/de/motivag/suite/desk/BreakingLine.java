package de.motivag.suite.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Passes requests on to a service. It can break while a POST is open, exactly where a service that is killed would: after
 * it has received the request, or after it has carried it out.
 */
final class BreakingLine implements AutoCloseable {
    private static final byte[] POST = "POST ".getBytes(StandardCharsets.US_ASCII);

    enum Break {
        NEVER,
        BEFORE_THE_SERVICE,
        BEFORE_THE_ANSWER
    }

    private final ServerSocket entrance;
    private final int service;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("line-", 0).factory());
    private volatile Break next = Break.NEVER;
    private volatile Runnable then = () -> {};

    BreakingLine(URI service) throws IOException {
        this.service = service.getPort();
        entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    String address() {
        return "http://localhost:" + entrance.getLocalPort();
    }

    /**
     * Breaks during the next POST, once.
     *
     * @param then happens before the caller notices
     */
    void breakDuringPost(Break where, Runnable then) {
        this.then = then;
        next = where;
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var caller = entrance.accept();
                threads.execute(() -> serve(caller));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket caller) {
        try (caller;
                var called = new Socket(InetAddress.getLoopbackAddress(), service)) {
            threads.execute(() -> answer(called, caller));
            var buffer = new byte[1 << 16];
            for (int n = caller.getInputStream().read(buffer);
                    n > 0;
                    n = caller.getInputStream().read(buffer)) {
                if (next == Break.BEFORE_THE_SERVICE && isPost(buffer, n)) {
                    breaks();
                    return;
                }
                called.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // The caller sees a closed connection.
        }
    }

    private void answer(Socket called, Socket caller) {
        try (called;
                caller) {
            var buffer = new byte[1 << 16];
            for (int n = called.getInputStream().read(buffer);
                    n > 0;
                    n = called.getInputStream().read(buffer)) {
                if (next == Break.BEFORE_THE_ANSWER) {
                    breaks();
                    return;
                }
                caller.getOutputStream().write(buffer, 0, n);
            }
        } catch (IOException e) {
            // The caller sees a closed connection.
        }
    }

    private void breaks() {
        next = Break.NEVER;
        then.run();
    }

    private static boolean isPost(byte[] buffer, int length) {
        return length >= POST.length && Arrays.equals(buffer, 0, POST.length, POST, 0, POST.length);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        threads.shutdownNow();
    }
}
