package de.motivag.kit.web;

import de.motivag.kit.tracing.RequestTrace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;

/**
 * Lets pages of the configured front ends call this service from a browser, with a token and without cookies.
 *
 * <p>A preflight request of another origin is refused. Other requests of such an origin are answered without the headers
 * of CORS, so the browser does not show the answer to the page. They are not refused, because browsers also send the
 * header {@code Origin} to a page's own origin, which a service behind a proxy may not know.
 */
final class FrontEndCors extends DefaultCorsProcessor {
    private final ProblemWriter problems;

    FrontEndCors(ProblemWriter problems) {
        this.problems = problems;
    }

    /** @param origins scheme, host and port of each front end; anything else is refused */
    static CorsConfiguration configuration(List<String> origins) {
        origins.forEach(FrontEndCors::requireOrigin);
        var cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of(HttpMethod.GET.name(), HttpMethod.POST.name(), HttpMethod.DELETE.name()));
        cors.setAllowedHeaders(List.of(
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.CONTENT_TYPE,
                HttpHeaders.IF_MATCH,
                HttpHeaders.IF_NONE_MATCH,
                "Idempotency-Key",
                "traceparent"));
        cors.setExposedHeaders(
                List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, RequestTrace.HEADER, HttpHeaders.RETRY_AFTER));
        cors.setAllowCredentials(false);
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    private static void requireOrigin(String origin) {
        var address = URI.create(origin);
        var isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
        if (!isWeb
                || address.getHost() == null
                || !origin.equals(address.getScheme() + "://" + address.getAuthority())) {
            throw new IllegalArgumentException(
                    "motivag.front-ends must list origins such as https://desk.example.org, not " + origin);
        }
    }

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (super.processRequest(configuration, request, response)) {
            return true;
        }
        if (CorsUtils.isPreFlightRequest(request)) {
            problems.write(Problems.Kind.ORIGIN_REFUSED, request, response);
            return false;
        }
        return true;
    }

    /** Writes nothing, because Spring's answer would be no problem. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
}
