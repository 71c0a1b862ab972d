package de.motivag.suite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A suite in a JVM of its own, with the options of {@code ./start}. Measures the seconds until it is up. */
public final class StartedSuite {
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx512m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dmotivag.contract=false",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");
    private static final String UP = "up after ";
    private static final int TIMES = 5;

    private StartedSuite() {}

    /** @param arguments directory of the data, and whether the staff desk starts */
    public static void main(String... arguments) {
        var suite = new Suite(Options.onFreePorts(Path.of(arguments[0])), (_, _, _) -> {}, _ -> {});
        var began = System.nanoTime();
        if (Boolean.parseBoolean(arguments[1])) {
            suite.start();
        } else {
            suite.startServices();
        }
        System.out.println(UP + (System.nanoTime() - began) / 1e9);
        suite.close();
        System.exit(0);
    }

    /** The seconds that the desk adds: the median of several starts with it, less that of as many without it. */
    public static double addedByDesk(Path data) throws IOException, InterruptedException {
        var with = new ArrayList<Double>();
        var without = new ArrayList<Double>();
        seconds(data, true);
        for (int i = 0; i < TIMES; i++) {
            with.add(seconds(data, true));
            without.add(seconds(data, false));
        }
        FileSystemUtils.deleteRecursively(data);
        System.out.printf("starts with the desk: %s, without: %s%n", with, without);
        return median(with) - median(without);
    }

    private static double seconds(Path data, boolean withDesk) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), StartedSuite.class.getName()));
        command.addAll(List.of(data.toString(), String.valueOf(withDesk)));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return printed.lines()
                .filter(line -> line.startsWith(UP))
                .findFirst()
                .map(line -> Double.parseDouble(line.substring(UP.length())))
                .orElseThrow(() -> new IllegalStateException("The suite did not start: " + printed));
    }

    private static double median(List<Double> seconds) {
        return seconds.stream().sorted().toList().get(seconds.size() / 2);
    }
}
