package de.motivag.suite.fuzz;

import de.motivag.suite.running.Response;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks answers: 2xx, or 4xx and 503 with a short problem that reveals nothing about the code. */
final class Verdict {
    private static final int LONGEST_PROBLEM = 40_000;

    /** A stack trace, a Java type or a SQL statement. */
    private static final Pattern TELLTALE = Pattern.compile(
            "\\tat |Exception|\\b(?:java|javax|jakarta|org|tools|de)\\.[a-z]+\\.[a-zA-Z.]+|<html|select .* from ");

    private Verdict() {}

    /** @return description of a wrong answer; null if the answer is acceptable */
    static @Nullable String on(Request request, Response answer) {
        var status = answer.status();
        if (status >= 200 && status < 300) {
            return isTold(request, answer) ? "an answer that is no JSON" : null;
        }
        if (status == 304 && request.headers().stream().anyMatch(header -> header.startsWith("If-None-Match"))) {
            return null;
        }
        if (status != 503 && (status < 400 || status > 499)) {
            return "the status " + status;
        }
        return request.isHead() ? null : onProblem(answer);
    }

    private static boolean isTold(Request request, Response answer) {
        return answer.header("Content-Type").startsWith("application/json")
                && !request.isHead()
                && read(answer.text()) == null;
    }

    private static @Nullable String onProblem(Response answer) {
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return "a refusal of the type " + answer.header("Content-Type");
        }
        if (answer.text().length() > LONGEST_PROBLEM) {
            return "a problem of " + answer.text().length() + " characters";
        }
        if (TELLTALE.matcher(answer.text()).find()) {
            return "a problem that reveals something about the code";
        }
        var problem = read(answer.text());
        if (problem == null) {
            return "a problem that is no JSON";
        }
        var isWhole = problem.path("status").asInt() == answer.status()
                && problem.path("type").asString("").startsWith("urn:motivag:problem:")
                && !problem.path("title").asString("").isBlank()
                && problem.path("help").asString("").startsWith("/problems/");
        return isWhole && problem.path("errors").valueStream().allMatch(Verdict::isWhole)
                ? null
                : "a problem that lacks something";
    }

    private static boolean isWhole(JsonNode error) {
        return Stream.of("pointer", "parameter", "header")
                                .filter(place -> !error.path(place).asString("").isEmpty())
                                .count()
                        == 1
                && !error.path("code").asString("").isEmpty()
                && !error.path("detail").asString("").isEmpty();
    }

    private static @Nullable JsonNode read(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return null;
        }
    }
}
