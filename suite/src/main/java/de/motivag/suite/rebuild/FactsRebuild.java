package de.motivag.suite.rebuild;

import de.motivag.suite.LauncherException;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Starts a rebuild of all facts in outcome-service with the operations role, and shows its progress to the end. The
 * rebuild continues if this command is interrupted.
 */
public final class FactsRebuild {
    /** The parameters of the rebuild, as the service accepts them. */
    public record Wish(int threads, double share, boolean accept) {
        private String query() {
            return String.format(Locale.ROOT, "?threads=%d&share=%s&accept=%s", threads, share, accept);
        }
    }

    private static final String PATH = "/operations/facts/rebuild";
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
    private static final int WIDTH = 110;

    private final URI outcome;
    private final String token;
    private final PrintStream out;

    /** @param token a token with the operations role */
    public FactsRebuild(URI outcome, String token, PrintStream out) {
        this.outcome = outcome;
        this.token = token;
        this.out = out;
    }

    /**
     * Begins a rebuild, or watches the running one, for example after an interruption.
     *
     * @return whether the rebuilt facts are live
     * @throws LauncherException if the service refuses or does not respond
     */
    public boolean carriedOut(Wish wish) {
        var status = send("GET", PATH);
        if (isRunning(status)) {
            out.println("A rebuild is running already; this is its progress.");
        } else {
            status = send("POST", PATH + wish.query());
        }
        try (var bar = bar(status)) {
            while (isRunning(status)) {
                show(status, bar);
                LockSupport.parkNanos(POLL_INTERVAL.toNanos());
                status = send("GET", PATH);
            }
            show(status, bar);
        }
        out.println(result(status));
        return phase(status).equals("DONE");
    }

    private ProgressBar bar(JsonNode status) {
        return new ProgressBarBuilder()
                .setTaskName("  Facts")
                .setInitialMax(status.required("of").asLong())
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis((int) POLL_INTERVAL.toMillis())
                .setMaxRenderedLength(WIDTH)
                .hideEta()
                .build();
    }

    /** Shows the service's rate and remaining time of the present phase. The bar's own values would span all phases. */
    private static void show(JsonNode status, ProgressBar bar) {
        bar.maxHint(status.required("of").asLong());
        bar.stepTo(status.required("events").asLong());
        bar.setExtraMessage(
                status.hasNonNull("perSecond") && status.required("perSecond").asLong() > 0
                        ? String.format(
                                Locale.ROOT,
                                "%s, %,d/s, %d s left",
                                phase(status),
                                status.required("perSecond").asLong(),
                                status.required("secondsLeft").asLong())
                        : phase(status));
    }

    private static boolean isRunning(JsonNode status) {
        return switch (phase(status)) {
            case "DONE", "DIFFERS", "FAILED", "ABORTED" -> false;
            default -> true;
        };
    }

    private static String phase(JsonNode status) {
        return status.path("phase").asString("DONE");
    }

    private static String result(JsonNode status) {
        var different = status.required("tables")
                .valueStream()
                .filter(table -> !table.path("hash").equals(table.path("liveHash")))
                .map(table -> table.required("table").asString())
                .toList();
        return switch (phase(status)) {
            case "DONE" ->
                String.format(
                                Locale.ROOT,
                                "Rebuilt from %,d records; ",
                                status.required("events").asLong())
                        + (different.isEmpty()
                                ? "all tables are unchanged."
                                : "changed tables: " + String.join(", ", different) + ".");
            case "DIFFERS" ->
                "Not switched: %s would be other than now. Right after an update that is expected, and --accept goes on."
                        .formatted(String.join(", ", different));
            case "FAILED" -> "Failed: " + status.path("words").asString("") + " The live facts are unchanged.";
            default -> "Aborted. The live facts are unchanged.";
        };
    }

    private static String refusal(int status, JsonNode problem) {
        var errors = problem.path("errors")
                .valueStream()
                .map(error -> " --%s: %s"
                        .formatted(
                                error.path("parameter").asString(""),
                                error.path("detail").asString("")))
                .collect(Collectors.joining());
        return "Refused: " + problem.path("title").asString(String.valueOf(status)) + errors;
    }

    private JsonNode send(String method, String path) {
        var request = HttpRequest.newBuilder(outcome.resolve(path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            var body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() / 100 != 2) {
                throw new LauncherException(refusal(answer.statusCode(), body));
            }
            return body;
        } catch (IOException e) {
            throw new LauncherException(
                    "The suite does not answer at %s. A rebuild that had begun continues when the suite runs again."
                            .formatted(outcome),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LauncherException("Display ended; the rebuild continues.", e);
        }
    }
}
