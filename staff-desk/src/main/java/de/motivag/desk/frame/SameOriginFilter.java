package de.motivag.desk.frame;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests that change something and come from a page of another origin, with 403. It works beside the token of
 * the form and the SameSite cookie, and also for a page on another port of the same host. Browsers that send no
 * {@code Sec-Fetch-Site} are judged by {@code Origin}.
 */
final class SameOriginFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SAFE.contains(request.getMethod()) || isFromHere(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isFromHere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            // "none" is a person's own doing, such as a reload.
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || isThisHost(origin, request);
    }

    private static boolean isThisHost(String origin, HttpServletRequest request) {
        try {
            var address = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(address.getHost())
                    && request.getServerPort() == port(address);
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }
}
