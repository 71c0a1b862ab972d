package de.motivag.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/**
 * The examples of docs/walkthrough.md, run in one shell against a suite on empty data. Comments below a command are what
 * it prints; ids and days may differ, and {@code …} stands for anything.
 */
final class Walkthrough {
    private static final Path PAGE = Path.of("../docs/walkthrough.md");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Pattern VARIABLE =
            Pattern.compile("…|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\d{4}-\\d\\d-\\d\\d|\\d{4}-\\d\\d(?=\")");
    private static final String STEP = "@@ ";

    /** Waits until every event has had its effect, where the page only sleeps. */
    private static final String SETTLED = """
            settled() {
              bearer=$(token operations)
              for pass in 1 2 3; do for port in %s; do
                until curl -s localhost:$port/operations/flow -H "Authorization: Bearer $bearer" |
                  jq -e '.relay and all(.[]; .events == 0)' >/dev/null
                do sleep 0.1; done
              done; done
            }
            """;

    private record Step(String commands, String prints) {}

    private Walkthrough() {}

    static void run(Options options, Path directory) throws Exception {
        run(options, directory, "");
    }

    /** @param redefinitions shell functions that replace those of the page */
    static void run(Options options, Path directory, String redefinitions) throws Exception {
        var steps = steps();
        assertThat(steps).hasSizeGreaterThan(20);
        var ports = String.join(
                " ",
                options.servicePorts().values().stream().map(String::valueOf).toList());
        var script = new StringBuilder(SETTLED.formatted(ports));
        for (int i = 0; i < steps.size(); i++) {
            script.append("echo '%s%d'\n%s".formatted(STEP, i, on(options, steps.get(i).commands)));
            script.append(i == 0 ? redefinitions : "");
        }
        var printed = printed(script.toString(), directory).split(STEP + "\\d+\n");
        assertThat(printed).hasSize(steps.size() + 1);
        var differences = new SoftAssertions();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (!step.prints.isEmpty()) {
                differences.assertThat(printed[i + 1].strip()).as(step.commands).matches(pattern(step.prints));
            }
        }
        differences.assertAll();
    }

    private static List<Step> steps() throws IOException {
        var steps = new ArrayList<Step>();
        for (var block : BLOCK.matcher(Files.readString(PAGE)).results().toList()) {
            var commands = new StringBuilder();
            var prints = new StringBuilder();
            for (var line : block.group(1).lines().toList()) {
                if (line.startsWith("# ")) {
                    prints.append(line.substring(2)).append('\n');
                    continue;
                }
                if (!prints.isEmpty()) {
                    steps.add(new Step(commands.toString(), prints.toString().strip()));
                    commands.setLength(0);
                    prints.setLength(0);
                }
                commands.append(line).append('\n');
            }
            steps.add(new Step(commands.toString(), prints.toString().strip()));
        }
        return steps;
    }

    private static String on(Options options, String commands) {
        var here = commands.replace("sleep 1", "settled")
                .replace("localhost:8080", "localhost:" + options.issuerPort())
                .replace("localhost:19092", "localhost:" + options.kafkaPort());
        for (var service : Service.values()) {
            here = here.replaceAll("\\b" + service.defaultPort() + "/", options.port(service) + "/");
        }
        return here;
    }

    private static Pattern pattern(String prints) {
        var regex = new StringBuilder();
        var variables = VARIABLE.matcher(prints);
        int end = 0;
        while (variables.find()) {
            regex.append(Pattern.quote(prints.substring(end, variables.start())));
            regex.append(variables.group().equals("…") ? ".*" : "[0-9a-f-]+");
            end = variables.end();
        }
        return Pattern.compile(
                regex.append(Pattern.quote(prints.substring(end))).toString(), Pattern.DOTALL);
    }

    private static String printed(String script, Path directory) throws Exception {
        var output = directory.resolve("walkthrough.out");
        var process = new ProcessBuilder(
                        "bash",
                        Files.writeString(directory.resolve("walkthrough.sh"), script)
                                .toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        var ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as(Files.readString(output)).isTrue();
        return Files.readString(output);
    }
}
