package de.motivag.infrastructure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Ports of this machine's loopback address. */
public final class Ports {

    // Below the range of ports for outgoing connections, so no other connection takes a port between check and use.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;

    private Ports() {}

    /** Refuses a port that is in use, and names its purpose. */
    public static void requireFree(int port, String purpose) {
        if (!isFree(port)) {
            throw new PortTakenException(port, purpose);
        }
    }

    /** The first of the given number of consecutive free ports. */
    public static int free(int count) {
        return ThreadLocalRandom.current()
                .ints(1_000, LOWEST, HIGHEST - count)
                .filter(first -> IntStream.range(first, first + count).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow(() -> new InfrastructureException("No free ports were found."));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
