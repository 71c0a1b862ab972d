package de.motivag.suite.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs one of several benchmarks and writes its page. {@code ./mvnw -Pbench -pl suite -am verify} */
public final class Bench {
    private Bench() {}

    /** @param arguments name of the page, name of the plan, empty directory for the data, page to write */
    public static void main(String... arguments) throws Exception {
        var data = Path.of(arguments[2]);
        var page = switch (arguments[0]) {
            case "command-path" -> CommandPath.measured(Plan.of(arguments[1]), data);
            case "figures" -> FactsAndFigures.measured(FiguresPlan.of(arguments[1]), data);
            case "desk" -> DeskLoad.measured(DeskLoad.Plan.of(arguments[1]), data);
            case "rebuild-beside-commands" ->
                RebuildBesideCommands.measured(RebuildBesideCommands.Plan.of(arguments[1]), data);
            default ->
                throw new IllegalArgumentException(
                        "command-path, desk, figures or rebuild-beside-commands, not " + arguments[0]);
        };
        System.out.println(page);
        write(page, Path.of(arguments[3]).toAbsolutePath());
        System.exit(0);
    }

    private static void write(String page, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.writeString(to, page);
    }

    static void say(String what, Object... values) {
        System.out.printf("%tT ", System.currentTimeMillis());
        System.out.printf(what + "%n", values);
    }
}
