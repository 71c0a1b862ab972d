package de.motivag.kit.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-" + TRACE + "-" + SPAN + "-01",
                "00-" + TRACE + "-" + SPAN + "-ff",
                "cc-" + TRACE + "-" + SPAN + "-01",
                "cc-" + TRACE + "-" + SPAN + "-01-further-fields"
            })
    void a_valid_traceparent_is_continued_with_a_new_span(String valid) {
        var next = TraceParent.after(valid);
        assertThat(next.trace()).isEqualTo(TRACE);
        assertThat(next.span()).isNotEqualTo(SPAN);
        assertThat(next.toString()).isEqualTo("00-" + TRACE + "-" + next.span() + "-01");
    }

    @Test
    void an_unsampled_trace_stays_unsampled() {
        assertThat(TraceParent.after("00-" + TRACE + "-" + SPAN + "-00").toString())
                .endsWith("-00");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "garbage",
                TRACE,
                "00-" + TRACE + "-" + SPAN,
                "00-" + TRACE + "-" + SPAN + "-01-more",
                "00-" + TRACE + "-" + SPAN + "-1",
                "ff-" + TRACE + "-" + SPAN + "-01",
                "cc-" + TRACE + "-" + SPAN + "-01.",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + TRACE + "-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-" + SPAN + "-01"
            })
    void an_invalid_traceparent_starts_a_new_trace(String invalid) {
        var begun = TraceParent.after(invalid);
        assertThat(begun.trace()).matches("[0-9a-f]{32}").isNotEqualTo(TRACE);
        assertThat(begun.span()).matches("[0-9a-f]{16}");
    }
}
