package de.motivag.suite.rebuild;

import de.motivag.suite.CannotGoOn;
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
 * Has outcome-service make all facts anew, as operations may, and shows where that is until it has ended. Whoever stops
 * watching does not stop the rebuild.
 */
public final class FactsRebuild {
    /** As the service takes them. */
    public record Wish(int threads, double share, boolean accept) {
        private String query() {
            return String.format(Locale.ROOT, "?threads=%d&share=%s&accept=%s", threads, share, accept);
        }
    }

    private static final String PATH = "/operations/kpis/rebuild";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int WIDTH = 110;

    private final URI outcome;
    private final String token;
    private final PrintStream out;

    /** @param token of somebody of operations */
    public FactsRebuild(URI outcome, String token, PrintStream out) {
        this.outcome = outcome;
        this.token = token;
        this.out = out;
    }

    /**
     * Begins one, or watches the one that is running, as somebody does who has stopped watching.
     *
     * @return whether the facts are those made anew
     * @throws CannotGoOn if the service refuses, or does not answer
     */
    public boolean carriedOut(Wish wish) {
        var status = send("GET", PATH);
        if (isRunning(status)) {
            out.println("A rebuild is running already; here is how far it is.");
        } else {
            status = send("POST", PATH + wish.query());
        }
        try (var bar = bar(status)) {
            while (isRunning(status)) {
                show(status, bar);
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
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
                .setUpdateIntervalMillis((int) BETWEEN_LOOKS.toMillis())
                .setMaxRenderedLength(WIDTH)
                .hideEta()
                .build();
    }

    /** Rate and time left are the service's, of its present phase: those of the bar would go over all of them. */
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
                                "Made anew from %,d records; ",
                                status.required("events").asLong())
                        + (different.isEmpty()
                                ? "all tables are what they were."
                                : "other than they were: " + String.join(", ", different) + ".");
            case "DIFFERS" ->
                "Not switched: %s would be other than now. Right after an update that is expected, and --accept goes on."
                        .formatted(String.join(", ", different));
            case "FAILED" -> "Failed: " + status.path("words").asString("") + " The facts are as they were.";
            default -> "Aborted. The facts are as they were.";
        };
    }

    private static String refusal(int status, JsonNode problem) {
        var said = problem.path("errors")
                .valueStream()
                .map(error -> " --%s: %s."
                        .formatted(
                                error.path("pointer").asString(""),
                                error.path("detail").asString("")))
                .collect(Collectors.joining());
        return "Refused: " + problem.path("title").asString(String.valueOf(status)) + said;
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
                throw new CannotGoOn(refusal(answer.statusCode(), body));
            }
            return body;
        } catch (IOException e) {
            throw new CannotGoOn(
                    "The suite does not answer at %s. A rebuild that had begun goes on when it runs again."
                            .formatted(outcome),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotGoOn("No longer watched; the rebuild goes on.", e);
        }
    }
}
