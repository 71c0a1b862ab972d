package de.motivag.infrastructure;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/** Runs short operating system commands. */
final class Commands {

    private Commands() {}

    static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new InfrastructureException("The command " + command[0] + " is missing.", e);
        }
    }

    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static InfrastructureException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new InfrastructureException("Interrupted.", cause);
    }
}
