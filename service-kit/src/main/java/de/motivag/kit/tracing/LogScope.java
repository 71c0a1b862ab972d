package de.motivag.kit.tracing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Adds the correlation id and the trace to every line that this thread logs until it is closed. */
public final class LogScope implements AutoCloseable {
    private static final String CORRELATION = "correlation";
    private static final String TRACE = "traceparent";

    private final @Nullable Map<String, String> before = MDC.getCopyOfContextMap();

    private LogScope(@Nullable String correlation, @Nullable String traceparent) {
        MDC.put(CORRELATION, correlation);
        MDC.put(TRACE, traceparent);
    }

    public static LogScope enter(@Nullable String correlation, @Nullable String traceparent) {
        return new LogScope(correlation, traceparent);
    }

    @Override
    public void close() {
        MDC.setContextMap(before == null ? Map.of() : before);
    }
}
