package de.motivag.infrastructure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server, a child process on the loopback address, with data checksums, fsync and a password for every
 * role. It refuses a taken port, and a data directory held by a running process. A leftover server in its own directory
 * is stopped first.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Off in tests, which delete their data anyway. No option of the launcher sets it. */
    private static final String FSYNC = System.getProperty("motivag.postgres.fsync", "on");

    // Settings for a small machine that also runs everything else.
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=100",
            "shared_buffers=128MB",
            "max_wal_size=1GB",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_checkpoints=off",
            "fsync=" + FSYNC);

    /** Messages of faults that only the owner of the directory can repair, such as a foreign directory. */
    private static final List<String> PERMANENT = List.of(
            "database files are incompatible with server",
            "has wrong ownership",
            "has invalid permissions",
            "could not locate a valid checkpoint record");

    private final Path directory;
    private final Path data;
    private final Path log;
    private final int port;
    private final Path binaries;
    private final DirectoryLock lock;
    private final Passwords passwords;
    private final Map<String, Database> databases = new ConcurrentHashMap<>();
    private Logs said;
    private @Nullable Child child;

    /** Takes the directory; {@link #start} starts the server. */
    public PostgresServer(Home home, int port) {
        this.directory = home.data().resolve("postgres");
        this.data = directory.resolve("data");
        this.log = home.logs().resolve("postgres.log");
        this.said = Logs.from(log);
        this.port = port;
        this.lock = DirectoryLock.of(directory);
        try {
            Files.createDirectories(home.logs());
            this.binaries = PostgresBinaries.in(home.cache());
            this.passwords = new Passwords(directory.resolve("passwords.properties"));
        } catch (IOException e) {
            lock.close();
            throw new InfrastructureException("Cannot write to " + home.logs() + ": " + e, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public int port() {
        return port;
    }

    /** Starts the server and returns when it answers. Has no effect if it is running. */
    public synchronized void start() {
        if (child != null && child.runs()) {
            return;
        }
        said = Logs.from(log);
        stopLeftover();
        Ports.requireFree(port, "PostgreSQL");
        // The directory may contain another cluster by now, such as a restored copy.
        databases.clear();
        if (!Files.exists(data)) {
            initialise();
        }
        child = launch();
        awaitAnswer(child);
    }

    /** Completes when the server has ended for any reason; immediately if it is not running. */
    public synchronized CompletableFuture<?> ended() {
        return child == null ? CompletableFuture.completedFuture(true) : child.ended();
    }

    /**
     * Shuts the server down in fast mode: connections are closed, all data are written. {@link #start} starts it again.
     */
    public synchronized void stop() {
        if (child != null) {
            child.stop("INT", Duration.ofSeconds(30));
            child = null;
        }
    }

    /** Kills the process with {@code kill -9}, for tests. */
    public synchronized void kill() {
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    /** Stops the server and releases the directory. */
    @Override
    public void close() {
        stop();
        lock.close();
    }

    /** The database of this name with its two roles, created if absent. */
    public Database database(String name) {
        return databases.computeIfAbsent(
                name, new Databases(server(), SUPERUSER, passwords.of(SUPERUSER), passwords::of)::named);
    }

    private String server() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    /** Creates the cluster under a temporary name and then moves it, so that a partial cluster is never used. */
    private void initialise() {
        try {
            Path fresh = directory.resolve("data.new");
            // Left over from an interrupted start.
            Commands.succeeds("rm", "-rf", fresh.toString());
            Path password = Passwords.write(directory.resolve("initdb.password"), passwords.of(SUPERUSER));
            Files.createDirectory(fresh);
            Account.current().own(fresh);
            Account.current().own(password);
            var command = new ArrayList<>(List.of(binaries.resolve("initdb").toString()));
            command.addAll(List.of("-D", fresh.toString(), "-U", SUPERUSER, "--pwfile=" + password));
            command.addAll(List.of("-A", "scram-sha-256", "-E", "UTF8", "--locale=C.UTF-8", "--data-checksums"));
            if (FSYNC.equals("off")) {
                command.add("--no-sync");
            }
            int result = Child.start("KILL", Account.current().prefix(), command, log)
                    .result();
            Files.delete(password);
            if (result != 0) {
                throw failure("initdb failed");
            }
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InfrastructureException("Cannot create a database cluster in " + directory + ": " + e, e);
        }
    }

    private Child launch() {
        var command = new ArrayList<>(
                List.of(binaries.resolve("postgres").toString(), "-D", data.toString(), "-p", Integer.toString(port)));
        SETTINGS.forEach(setting -> command.addAll(List.of("-c", setting)));
        return Child.start("INT", Account.current().prefix(), command, log);
    }

    private void awaitAnswer(Child server) {
        boolean answered = Child.await(PATIENCE, () -> !server.runs() || answers());
        if (!server.runs()) {
            throw failure("PostgreSQL did not start");
        }
        if (!answered) {
            server.kill();
            throw failure("PostgreSQL did not answer within " + PATIENCE.toSeconds() + " s");
        }
    }

    /**
     * Whether this server answers. A foreign server that took the port meanwhile does not accept the password and has
     * other data.
     */
    private boolean answers() {
        try (var connection = DriverManager.getConnection(server() + "postgres", SUPERUSER, passwords.of(SUPERUSER));
                var statement = connection.createStatement();
                var found = statement.executeQuery("show data_directory")) {
            return found.next() && Path.of(found.getString(1)).equals(data);
        } catch (SQLException e) {
            return false;
        }
    }

    /** Stops a server that has lost its launcher. This process holds the directory, so no launcher uses that server. */
    private void stopLeftover() {
        Path file = data.resolve("postmaster.pid");
        try {
            if (!Files.exists(file)) {
                return;
            }
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            if (Child.commandLine(pid).contains(data.toString())) {
                Child.signal(pid, "INT");
                if (!Child.await(PATIENCE, () -> !Child.runs(pid))) {
                    throw failure("Another PostgreSQL, process " + pid + ", does not release " + data);
                }
            }
            // Another process may have the former server's number by now, and PostgreSQL would refuse to start.
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new InfrastructureException("Cannot read " + file + ": " + e, e);
        }
    }

    private InfrastructureException failure(String what) {
        return said.failure(what, PERMANENT);
    }
}
