package de.motivag.desk.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of an open page that only asks for its progress. Each request extends a session, so without this
 * filter such a page would keep it alive after its person has left. Pages warn before that moment.
 */
@Component
class PollingFilter extends OncePerRequestFilter {

    private static final String ACTIVITY = "activity";

    /** The precision of the moment, because each change of a session is written to the database. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    /** The answer at which htmx stops to poll. */
    private static final int STOP_POLLING = 286;

    private final Clock clock;

    PollingFilter(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && isPoll(request)) {
            if (idle(session).toSeconds() >= session.getMaxInactiveInterval()) {
                session.invalidate();
                response.setHeader("HX-Reswap", "none");
                response.setStatus(STOP_POLLING);
                return;
            }
        } else if (session != null && idle(session).compareTo(PRECISION) >= 0) {
            session.setAttribute(ACTIVITY, clock.millis());
        }
        chain.doFilter(request, response);
    }

    /** Only pages with moving progress load themselves again with htmx. */
    private static boolean isPoll(HttpServletRequest request) {
        return request.getMethod().equals("GET") && request.getHeader("HX-Request") != null;
    }

    private Duration idle(HttpSession session) {
        var last = session.getAttribute(ACTIVITY) instanceof Long known ? known : session.getCreationTime();
        return Duration.ofMillis(clock.millis() - last);
    }
}
