package de.motivag.kit.tracing;

import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A position in a trace: the {@code traceparent} of W3C Trace Context.
 *
 * @param trace id of the trace, shared by all effects of one request
 * @param span id of one step within the trace
 * @param sampled whether the caller records the trace
 */
public record TraceParent(String trace, String span, boolean sampled) {
    /** Later versions may append further fields; version ff is invalid. */
    private static final Pattern FORM = Pattern.compile(
            "(?!ff|00.{53}.)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?");

    /** Begins a new trace. */
    public static TraceParent begin() {
        return new TraceParent(random() + random(), random(), false);
    }

    /** Takes the next step of the trace. Without a valid {@code traceparent}, a new trace begins. */
    public static TraceParent after(@Nullable String traceparent) {
        var valid = FORM.matcher(traceparent == null ? "" : traceparent);
        return valid.matches()
                ? new TraceParent(valid.group(1), random(), (Integer.parseInt(valid.group(3), 16) & 1) == 1)
                : begin();
    }

    private static String random() {
        return "%016x".formatted(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
    }

    /** The form of the header. */
    @Override
    public String toString() {
        return "00-" + trace + "-" + span + (sampled ? "-01" : "-00");
    }
}
