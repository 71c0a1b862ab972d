package de.motivag.infrastructure;

/** Another process listens on a port that is needed. */
public final class PortTakenException extends InfrastructureException {

    private final int port;

    PortTakenException(int port, String what) {
        super("Port " + port + " for " + what + " is already taken.", true);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
