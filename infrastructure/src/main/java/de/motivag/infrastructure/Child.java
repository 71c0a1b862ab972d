package de.motivag.infrastructure;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A child process that ends together with this one, even after {@code kill -9}, and is separate from its terminal. */
public final class Child {

    // The kernel sends the signal when the *thread* that started the child ends, so this thread lives as long as the
    // process.
    private static final ExecutorService SPAWNER = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("spawner").daemon().unstarted(task));

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /**
     * @param deathSignal signal that the child receives when this process ends
     * @param prefix command prefix of the account
     */
    public static Child start(String deathSignal, List<String> prefix, List<String> command, Path log) {
        // A session of its own, so that Ctrl-C in the terminal reaches only this process, which stops the children in
        // order.
        var line = new ArrayList<>(List.of("setsid"));
        line.addAll(prefix);
        line.addAll(List.of("setpriv", "--pdeathsig", deathSignal));
        line.addAll(command);
        var builder = new ProcessBuilder(line)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()));
        return CompletableFuture.supplyAsync(() -> new Child(start(builder)), SPAWNER)
                .join();
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new InfrastructureException(
                    "Cannot start child processes here: setsid and setpriv of util-linux are needed.", e);
        }
    }

    public boolean runs() {
        return process.isAlive();
    }

    CompletableFuture<?> ended() {
        return process.onExit();
    }

    long pid() {
        return process.pid();
    }

    /** Waits for its end and returns its exit code. */
    int result() {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }

    /** Sends a signal and waits. A process that does not end in time is killed. */
    void stop(String signal, Duration patience) {
        signal(process.pid(), signal);
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** {@code kill -9}; returns when the child and its own children have gone. */
    public void kill() {
        List<Long> family = process.descendants().map(ProcessHandle::pid).toList();
        process.destroyForcibly();
        await(
                Duration.ofSeconds(20),
                () -> !process.isAlive() && family.stream().noneMatch(Child::runs));
    }

    public void signal(String signal) {
        signal(process.pid(), signal);
    }

    static void signal(long pid, String signal) {
        Commands.succeeds("kill", "-" + signal, Long.toString(pid));
    }

    /** Whether a process of this number is running. A zombie counts as ended. */
    static boolean runs(long pid) {
        return !commandLine(pid).isEmpty();
    }

    /** The command line; empty if there is no such process. */
    static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"));
        } catch (IOException e) {
            return "";
        }
    }

    static boolean await(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            pause();
        }
        return true;
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            throw Commands.interrupted(e);
        }
    }
}
