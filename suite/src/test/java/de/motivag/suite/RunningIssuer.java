package de.motivag.suite;

import de.motivag.infrastructure.Ports;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

/** A development issuer on a free port, at which a staff desk and one front end are registered. */
final class RunningIssuer implements AutoCloseable {
    static final String DESK = "http://localhost:8085";
    static final String FRONT_END = "http://localhost:5173";

    private final Path key;
    private final int port = Ports.free(1);
    private ConfigurableApplicationContext context;

    /** @param directory directory of the log and of the key */
    RunningIssuer(Path directory) {
        SuiteLog.in(directory);
        key = directory.resolve("issuer.json");
        context = run();
    }

    String uri() {
        return "http://localhost:" + port;
    }

    /** The file with the private key. */
    Path key() {
        return key;
    }

    void restart() {
        context.close();
        context = run();
    }

    /** A decoder like that of a service, built from the issuer's metadata. */
    JwtDecoder decoder() {
        return JwtDecoders.fromIssuerLocation(uri());
    }

    private ConfigurableApplicationContext run() {
        return Contexts.run(
                "issuer",
                DevelopmentIssuer.class,
                Map.of(
                        "PORT",
                        port,
                        "MOTIVAG_ISSUER",
                        uri(),
                        "MOTIVAG_AUDIENCE",
                        "motivag",
                        "MOTIVAG_ISSUER_KEY",
                        key,
                        "MOTIVAG_DESK",
                        DESK,
                        "MOTIVAG_FRONT_ENDS",
                        FRONT_END),
                Clock.systemUTC());
    }

    @Override
    public void close() {
        context.close();
    }
}
