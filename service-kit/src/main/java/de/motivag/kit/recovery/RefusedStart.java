package de.motivag.kit.recovery;

import de.motivag.kit.kafka.TopicMisfit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Logs the reason why the service did not start in place of a stack trace. */
final class RefusedStart implements FailureAnalyzer {
    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreBehindTopic || cause instanceof TopicMisfit) {
                return new FailureAnalysis(
                        String.valueOf(cause.getMessage()),
                        "See docs/operations.md, \"A store that is behind its topic\" and \"When something is away\".",
                        cause);
            }
        }
        return null;
    }
}
