package de.motivag.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;

/** PostgreSQL and Kafka as child processes on free ports; their data are deleted when the JVM ends. */
final class EmbeddedInfrastructure implements Infrastructure {

    // The clean-up process reads from a pipe that closes when this JVM ends in any way. Then the child processes end
    // and the data can be deleted. A shutdown hook would be too early: Spring contexts close in theirs and need a
    // database until the end.
    private static final String CLEAN_UP =
            "cat; n=0; until rm -rf \"$1\"; do n=$((n+1)); [ $n -lt 30 ] || exit; sleep 1; done";

    private final PostgresServer postgres;
    private final KafkaBroker kafka;

    EmbeddedInfrastructure() {
        Home home = Home.in(temporary());
        int port = Ports.free(3);
        postgres = new PostgresServer(home, port);
        kafka = new KafkaBroker(home, port + 1, port + 2);
        SharedInfrastructure.inParallel(postgres::start, kafka::start);
    }

    private static Path temporary() {
        try {
            Path directory = Files.createTempDirectory("motivag");
            // PostgreSQL may run as another user.
            directory.toFile().setExecutable(true, false);
            new ProcessBuilder("setsid", "sh", "-c", CLEAN_UP, "clean-up", directory.toString())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Database database(String name) {
        return postgres.database(name);
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }
}
