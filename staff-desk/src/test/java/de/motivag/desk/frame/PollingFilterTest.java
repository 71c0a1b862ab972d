package de.motivag.desk.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class PollingFilterTest {

    private static final int HALF_AN_HOUR = 1800;

    private final MockHttpSession session = new MockHttpSession();
    private Instant now = Instant.ofEpochMilli(session.getCreationTime());
    private final InstantSource source = () -> now;
    private final PollingFilter filter = new PollingFilter(source.withZone(Dates.BERLIN));

    PollingFilterTest() {
        session.setMaxInactiveInterval(HALF_AN_HOUR);
    }

    @Test
    void a_page_that_only_polls_does_not_keep_its_session() throws Exception {
        for (int minute = 0; minute < 30; minute += 5) {
            assertThat(poll().getStatus()).isEqualTo(200);
            pass(5);
        }
        assertThat(poll().getStatus()).isEqualTo(286);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void each_other_request_keeps_it() throws Exception {
        pass(29);
        send(new MockHttpServletRequest("GET", "/"));
        pass(29);
        assertThat(poll().getStatus()).isEqualTo(200);
        assertThat(session.isInvalid()).isFalse();
    }

    private void pass(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
    }

    private MockHttpServletResponse poll() throws Exception {
        var request = new MockHttpServletRequest("GET", "/operations");
        request.addHeader("HX-Request", "true");
        return send(request);
    }

    private MockHttpServletResponse send(MockHttpServletRequest request) throws Exception {
        request.setSession(session);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
